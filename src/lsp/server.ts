import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Choice, Desk } from './desk.js'
import { actionsFor, hoverOf, meet, refusal, type Shown, shownOf } from './diagnostics.js'

/** How long typing must pause, in milliseconds, before a document is checked; a long one waits longer. */
const PAUSE = 120
const LONG_PAUSE = 700
/** Characters from which a document is long. */
const LONG = 200_000

/** Changes to these may change what is found. */
const WATCHED = ['**/caselint.config.*', '**/.caselintrc.*', '**/package.json', '**/*.csv', '**/*.{yml,yaml}']

/** Extensions by an editor's name of the language, for documents that have no file name. */
const EXTENSIONS: Readonly<Record<string, string>> = { markdown: 'md', html: 'html', plaintext: 'txt' }

interface Held {
  version: number
  notes: number
  shown: readonly Shown[]
}

/** Serves one editor until it says goodbye. Nothing is logged: documents are note text. */
export function serve(connection: Connection, desk: Desk): void {
  const documents = new TextDocuments(TextDocument)
  const timers = new Map<string, NodeJS.Timeout>()
  const held = new Map<string, Held>()
  let choice: Choice = { plugins: true, minConfidence: 'low' }
  let can = { watch: false, configure: false }

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { workspace } = params.capabilities
    can = {
      watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      configure: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    }
    choice = choiceOf(params.initializationOptions, choice)
    return {
      serverInfo: { name: 'caselint', version: desk.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true } },
      },
    }
  })

  connection.onInitialized(() => {
    if (can.watch)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map(globPattern => ({ globPattern })),
      })
    if (can.configure) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'caselint' })
  })

  const checkAll = (): void => {
    desk.forget()
    for (const document of documents.all()) void check(document)
  }
  connection.onDidChangeWatchedFiles(checkAll)
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    choice = choiceOf(settings, choice)
    checkAll()
  })

  /** Checks a document as it stands; an answer that typing has overtaken is dropped. */
  async function check(document: TextDocument): Promise<void> {
    const { uri, version } = document
    const path = uri.startsWith('file:') ? fileURLToPath(uri) : null
    const name = path === null ? `untitled.${EXTENSIONS[document.languageId] ?? 'txt'}` : basename(path)
    const checked = await desk.check(path, name, document.getText(), choice)
    if (documents.get(uri)?.version !== version) return
    const shown = shownOf(document, checked)
    held.set(uri, { version, notes: checked.notes, shown })
    const diagnostics = shown.map(({ diagnostic }) => diagnostic)
    if (checked.error !== null) diagnostics.unshift(refusal(document, checked.error))
    await connection.sendDiagnostics({ uri, version, diagnostics })
  }

  documents.onDidChangeContent(({ document }) => {
    clearTimeout(timers.get(document.uri))
    const pause = document.getText().length > LONG ? LONG_PAUSE : PAUSE
    timers.set(
      document.uri,
      setTimeout(() => void check(document), document.version <= 1 ? 0 : pause),
    )
  })

  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    held.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
    const document = documents.get(textDocument.uri)
    const last = held.get(textDocument.uri)
    if (!document || !last || last.version !== document.version) return []
    if (context.only && !context.only.some(kind => CodeActionKind.QuickFix.startsWith(kind))) return []
    return last.shown
      .filter(({ diagnostic }) => meet(diagnostic.range, range))
      .flatMap(each => actionsFor(document, each, last.notes))
  })

  connection.onHover(({ textDocument, position }) => {
    const met = (held.get(textDocument.uri)?.shown ?? []).filter(({ diagnostic }) =>
      meet(diagnostic.range, { start: position, end: position }),
    )
    const told = met.flatMap(({ finding }) => {
      const about = desk.about(finding.rule)
      return about ? [hoverOf(finding.rule, about)] : []
    })
    const [first] = met
    if (!first || told.length === 0) return null
    return {
      contents: { kind: MarkupKind.Markdown, value: [...new Set(told)].join('\n\n---\n\n') },
      range: first.diagnostic.range,
    }
  })

  connection.onShutdown(() => {
    for (const timer of timers.values()) clearTimeout(timer)
  })

  documents.listen(connection)
  connection.listen()
}

/** What an editor's settings say, under `caselint` or bare; what is not understood stays as it was. */
function choiceOf(settings: unknown, before: Choice): Choice {
  const all = (settings ?? {}) as { caselint?: unknown }
  const own = (all.caselint ?? all) as Partial<Record<keyof Choice, unknown>>
  const { preset, config, plugins, minConfidence } = own
  return {
    ...before,
    ...(typeof preset === 'string' && { preset }),
    ...(typeof config === 'string' && { config }),
    ...(typeof plugins === 'boolean' && { plugins }),
    ...((minConfidence === 'low' || minConfidence === 'medium' || minConfidence === 'high') && { minConfidence }),
  }
}
