/** What a rule of one's own needs: the shapes of rules and notes, and how caselint reads prose. */
export { narrativeHits, reportList } from '../rules/kinds/word-list.js'
export { definePlugin, type Plugin, type PluginPreset } from './config/plugin.js'
export type { Fields, Kind, Note } from './model/note.js'
export type { Child, Hit, Prose, ProseBlock, Quote, Section, Sentence, Word } from './model/prose.js'
export {
  type AnyRule,
  type Confidence,
  defineRule,
  type Example,
  type Level,
  type Policy,
  type ReportDetails,
  type RuleContext,
  type Setting,
} from './model/rule.js'
export { contains, overlaps, type Span } from './model/span.js'
export { type WordEntry, type WordList, wordList } from './model/words.js'
export { isAttributed } from './prose/attribution.js'
export { neighbours, tellsFact } from './prose/evidence.js'
export { inAnalysis, isMarkedView } from './prose/opinion.js'
