import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { ROOT } from '../cli/caselint.js'

/** An editor of little skill: it speaks the protocol to the built command, over its standard input and output. */
export class Editor {
  /** What the server wrote to standard error. */
  stderr = ''
  readonly #connection: ReturnType<typeof createProtocolConnection>
  readonly #documents = new Map<string, TextDocument>()
  readonly #published = new Map<string, PublishDiagnosticsParams>()
  #heard: (() => void)[] = []
  readonly closed: Promise<number | null>

  constructor(readonly folder: string) {
    const server = spawn(process.execPath, [join(ROOT, 'bin/caselint.js'), 'lsp', '--stdio'], { cwd: folder })
    onTestFinished(() => void server.kill())
    this.closed = new Promise(done => server.on('close', done))
    server.stderr.setEncoding('utf8').on('data', text => {
      this.stderr += text
    })
    this.#connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params)
      const heard = this.#heard
      this.#heard = []
      for (const each of heard) each()
    })
    this.#connection.onRequest('client/registerCapability', () => null)
    this.#connection.listen()
  }

  async start(initializationOptions: unknown = {}): Promise<Record<string, unknown>> {
    const { capabilities } = (await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(this.folder).href,
      capabilities: {
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true },
          didChangeConfiguration: { dynamicRegistration: true },
        },
      },
      initializationOptions,
    })) as { capabilities: Record<string, unknown> }
    await this.#connection.sendNotification('initialized', {})
    return capabilities
  }

  uriOf = (name: string): string => (name.includes(':') ? name : pathToFileURL(join(this.folder, name)).href)

  /** Opens a document and waits for what is found in it. */
  async open(name: string, languageId = 'markdown', text = readFileSync(join(this.folder, name), 'utf8')) {
    const uri = this.uriOf(name)
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text))
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    })
    return this.diagnostics(name)
  }

  textOf = (name: string): string => (this.#documents.get(this.uriOf(name)) as TextDocument).getText()

  /** Types over a range, without waiting. */
  async type(name: string, range: Range, text: string): Promise<void> {
    const document = this.#documents.get(this.uriOf(name)) as TextDocument
    const version = document.version + 1
    TextDocument.update(document, [{ range, text }], version)
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges: [{ range, text }],
    })
  }

  /** Applies an action as an editor does. */
  async apply(name: string, action: CodeAction): Promise<void> {
    const [change] = action.edit?.documentChanges ?? []
    const { edits } = change as { edits: TextEdit[] }
    for (const { range, newText } of edits) await this.type(name, range, newText)
  }

  /** What is found in the document as it now stands. */
  async diagnostics(name: string): Promise<Diagnostic[]> {
    const uri = this.uriOf(name)
    for (;;) {
      const version = this.#documents.get(uri)?.version
      const published = this.#published.get(uri)
      if (published && (version === undefined || published.version === version)) return published.diagnostics
      await this.next()
    }
  }

  /** Waits for the server to publish something. */
  next(): Promise<void> {
    return new Promise(done => this.#heard.push(done))
  }

  actions = (name: string, range: Range): Promise<CodeAction[]> =>
    this.#connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uriOf(name) },
      range,
      context: { diagnostics: [] },
    })

  hover = (name: string, position: Position): Promise<Hover | null> =>
    this.#connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uriOf(name) }, position })

  notify = (method: string, params: unknown): Promise<void> => this.#connection.sendNotification(method, params)

  async close(name: string): Promise<void> {
    const uri = this.uriOf(name)
    this.#documents.delete(uri)
    this.#published.delete(uri)
    await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }

  async stop(): Promise<number | null> {
    await this.#connection.sendRequest('shutdown')
    await this.#connection.sendNotification('exit')
    return this.closed
  }
}
