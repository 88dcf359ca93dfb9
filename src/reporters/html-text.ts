import { sha256 } from '@noble/hashes/sha2.js'
import { oneLine } from './visible.js'

/** Text for element content and quoted attributes, on one line. */
export const htmlText = (words: string): string =>
  oneLine(words).replace(/[&<>"'`]/gu, character => `&#${character.charCodeAt(0)};`)

/** The name by which a content security policy allows one style sheet or script, and no other. */
export const sourceHash = (source: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(source))))}'`
