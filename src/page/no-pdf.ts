import { InputError, type Reader } from '../readers/index.js'

/** Stands in the page where the command has its reader of PDF, which would make the page half as large again. */
export const pdf: Reader = {
  format: 'pdf',
  // biome-ignore lint/correctness/useYield: it reads nothing
  async *read() {
    throw new InputError('This page does not read PDF. Copy its words and paste them here.')
  },
}
