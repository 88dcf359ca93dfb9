import { dirname, resolve } from 'node:path'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { Choice, Desk } from '../lsp/desk.js'
import { serve } from '../lsp/server.js'
import { HEAD, readerFor, sourceOf } from '../readers/index.js'
import { type Brought, BUILT_IN } from './catalogue.js'
import { type CheckedFile, Checker } from './checker.js'
import { type Configuration, findConfig, loadConfig } from './config-file.js'
import { Plan } from './plan.js'
import { known, UsageError } from './usage.js'
import { VERSION } from './version.js'

/** Serves an editor over standard input and output until it goes away. */
export function lsp(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  serve(connection, new ConfiguredDesk())
  return new Promise(done => connection.onExit(done))
}

/** A plan and what checks by it. */
interface Ready {
  plan: Plan
  checker: Checker
}

/** Checks documents by the configurations on this computer, each read once until something changes. */
class ConfiguredDesk implements Desk {
  readonly version = VERSION
  readonly #configurations = new Map<string, Promise<Configuration>>()
  readonly #desks = new WeakMap<Configuration, Map<string, Ready>>()
  /** The rules of the configuration that was used last: those that are being shown. */
  #brought: Brought = BUILT_IN

  async check(path: string | null, name: string, text: string, choice: Choice): ReturnType<Desk['check']> {
    try {
      const configuration = await this.#configuration(path, choice)
      this.#brought = configuration.brought
      const bytes = new TextEncoder().encode(text)
      const reader = await readerFor(name, bytes.subarray(0, HEAD))
      if (!reader) return refused('caselint does not read files of this kind.')
      const source = sourceOf(name, bytes)
      const { plan, checker } = this.#ready(configuration, choice)
      if (path !== null && plan.isIgnored(path)) return NOTHING
      return told(await checker.file(path ?? name, reader, source))
    } catch (error) {
      if (error instanceof UsageError) return refused(error.message)
      throw error
    }
  }

  about(id: string): ReturnType<Desk['about']> {
    return this.#brought.rules.find(rule => rule.id === id) ?? null
  }

  forget(): void {
    this.#configurations.clear()
  }

  #configuration(path: string | null, { config, plugins }: Choice): Promise<Configuration> {
    const found = config === undefined ? findConfig(path === null ? '.' : dirname(path)) : resolve(config)
    if (found === null) return this.#kept('', async () => ({ loaded: null, brought: BUILT_IN }))
    return this.#kept(`${plugins} ${found}`, () => loadConfig(found, { plugins }))
  }

  #kept(key: string, load: () => Promise<Configuration>): Promise<Configuration> {
    let configuration = this.#configurations.get(key)
    if (!configuration) {
      configuration = load()
      this.#configurations.set(key, configuration)
    }
    return configuration
  }

  #ready(configuration: Configuration, { preset, minConfidence }: Choice): Ready {
    const key = `${preset} ${minConfidence}`
    const desks = this.#desks.get(configuration) ?? new Map<string, Ready>()
    this.#desks.set(configuration, desks)
    let ready = desks.get(key)
    if (!ready) {
      const { loaded, brought } = configuration
      const now = new Date()
      const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
      const chosen = preset === undefined ? {} : { preset: known('preset', preset, Object.keys(brought.presets)) }
      const plan = new Plan({ asked: { ...chosen, levels: {}, today, read: {} }, loaded }, brought)
      ready = { plan, checker: new Checker(plan, { minConfidence, lines: false, inspect: [], over: 'file' }) }
      desks.set(key, ready)
    }
    return ready
  }
}

const NOTHING: Awaited<ReturnType<Desk['check']>> = { findings: [], notes: 0, error: null }

const refused = (error: string): Awaited<ReturnType<Desk['check']>> => ({ ...NOTHING, error })

function told({ notes, error }: CheckedFile): Awaited<ReturnType<Desk['check']>> {
  const failed = notes.find(note => note.failed !== null)?.failed
  return {
    findings: notes.flatMap(note => note.findings),
    notes: notes.length,
    error: error ?? (failed ? `The rule ${failed} failed; what it would say is missing.` : null),
  }
}
