import { z } from 'zod'

const print = z.string().regex(/^[\da-f]{24}$/u)
const fileSchema = z.strictObject({
  caselintBaseline: z.literal(1),
  tool: z.string().optional(),
  reason: z.string().min(1),
  key: z.string().regex(/^[\da-f]{64}$/u),
  /** By the fingerprint of the record: by rule: by the fingerprint of the finding: how many there are. */
  records: z.record(print, z.record(z.string(), z.record(print, z.int().min(1)))),
})

/** A baseline as its file holds it. */
export type BaselineFile = z.infer<typeof fileSchema>

/** The text is no baseline; the message says what to do. */
export class BaselineError extends Error {}

/** @throws BaselineError */
export function parseBaseline(text: string): BaselineFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BaselineError('It is no JSON; make it anew with caselint baseline.')
  }
  const version = (value as { caselintBaseline?: unknown } | null)?.caselintBaseline
  if (typeof version === 'number' && version > 1)
    throw new BaselineError(
      'It was made by a newer caselint; use that version, or make it anew with caselint baseline.',
    )
  const result = fileSchema.safeParse(value)
  if (result.success) return result.data
  const where = result.error.issues[0]?.path.join('.') ?? ''
  throw new BaselineError(
    `It is no baseline${where === '' || where.length > 80 ? '' : ` (see ${where})`}; make it anew with caselint baseline.`,
  )
}
