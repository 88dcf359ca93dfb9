import { render } from 'preact'
import { App } from './app.js'
import { textOf } from './data.js'
import type { PageSettings } from './protocol.js'
import { printOnDemand } from './report.js'
import { Session } from './session.js'

const app = document.getElementById('app') as HTMLElement
const host = document.createElement('div')
host.className = 'editor'
const example = JSON.parse(textOf('example')) as string
const session = new Session(host, JSON.parse(textOf('settings')) as PageSettings, draw)

let isDue = false

/** Draws the page once for all that changed in one go. */
function draw(): void {
  if (isDue) return
  isDue = true
  queueMicrotask(() => {
    isDue = false
    render(<App session={session} host={host} example={example} />, app)
  })
}

draw()
printOnDemand(session)
acceptDrops(session)
// a frame first, so that the page is there before the engine takes its time to start
requestAnimationFrame(() => setTimeout(() => session.start(textOf('engine'))))

/** Files may be dropped anywhere on the page; without this a browser would leave the page and show the file. */
function acceptDrops({ openFiles }: Session): void {
  const body = document.body
  body.addEventListener('dragover', event => {
    event.preventDefault()
    body.classList.add('dropping')
  })
  body.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) body.classList.remove('dropping')
  })
  body.addEventListener('drop', event => {
    event.preventDefault()
    body.classList.remove('dropping')
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) void openFiles.call(session, files)
  })
}
