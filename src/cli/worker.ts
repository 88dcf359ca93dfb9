import { stat } from 'node:fs/promises'
import { workerData } from 'node:worker_threads'
import { isRecordReader, readerFor, readerOf } from '../readers/index.js'
import { BUILT_IN, broughtFrom } from './catalogue.js'
import { type CheckedFile, type CheckedPiece, Checker, problemOf } from './checker.js'
import { fileSource } from './inputs.js'
import { Plan } from './plan.js'
import type { FilesTask, PieceTask, WorkerFacts } from './pool.js'

// tinypool puts its own data first
const [, facts] = workerData as [unknown, WorkerFacts]
const { loaded } = facts.plan
// a plugin's rules are code, which cannot be sent: each worker loads them
const brought = loaded ? await broughtFrom(loaded.settings, loaded.folder) : BUILT_IN
const checker = new Checker(new Plan(facts.plan, brought), facts.wanted)

/** Reads and checks files that are read whole. */
export async function files({ paths }: FilesTask): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = []
  for (const path of paths) checked.push(await file(path))
  return checked
}

async function file(path: string): Promise<CheckedFile> {
  try {
    const source = fileSource(path, (await stat(path)).size)
    const reader = await readerFor(source.name, await source.head?.())
    if (reader) return await checker.file(path, reader, source)
    throw new Error('a file of unknown kind')
  } catch (cause) {
    return { notes: [], error: problemOf(cause), coverage: { complete: false, skipped: [] } }
  }
}

/** Checks the notes of a piece of a file of records. */
export async function piece({ path, format, piece: text, size }: PieceTask): Promise<CheckedPiece> {
  const reader = await readerOf(format)
  if (reader && isRecordReader(reader)) return checker.piece(path, reader, text, size)
  throw new Error('a file without records')
}
