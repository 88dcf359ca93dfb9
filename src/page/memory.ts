import { KINDS, type Kind } from '../model/note.js'
import { LEVELS, type Level } from '../model/rule.js'

/** The choices that may be remembered on this computer. There is no place for text in it. */
export interface Remembered {
  preset: string
  kind: Kind | null
  level: Level
}

const NAME = 'caselint.choices'

/** What was remembered, or null. A browser that keeps nothing for files is no fault. */
export function remembered(): Remembered | null {
  try {
    const { preset, kind, level } = JSON.parse(localStorage.getItem(NAME) ?? 'null') as Record<string, unknown>
    if (typeof preset !== 'string') return null
    return {
      preset,
      kind: KINDS.find(each => each === kind) ?? null,
      level: LEVELS.find(each => each === level) ?? 'info',
    }
  } catch {
    return null
  }
}

export function remember({ preset, kind, level }: Remembered): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ preset, kind, level }))
  } catch {
    // it is then as if it had not been asked for
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // nothing was kept
  }
}
