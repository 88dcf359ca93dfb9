import { findingObject, jsonOf } from './json.js'
import type { MakeReporter } from './reporter.js'

/** One finding an object a line, as they come. */
export const ndjson: MakeReporter = run => {
  let path = ''
  return {
    begin: () => '',
    file(name) {
      path = name
      return ''
    },
    note: result =>
      result.findings
        .map(finding => `${jsonOf({ path, id: result.summary.id, ...findingObject(finding, run.text) })}\n`)
        .join(''),
    fileEnd: () => '',
    end: () => '',
  }
}
