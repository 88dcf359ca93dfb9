import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // a browser on a busy machine takes its time
    expect: { poll: { timeout: 20_000 } },
  },
})
