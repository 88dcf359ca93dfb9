/** C0, DEL, C1, and every character that turns the direction of writing: none of them may reach a terminal. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text that is safe on a terminal: control and bidirectional characters are shown as escapes (`\x1b`, `\u202e`), a tab
 * as a space. Lone surrogates, which no terminal can write, become U+FFFD.
 */
export const visible = (text: string): string =>
  text
    .replace(HIDDEN, character => {
      const code = character.charCodeAt(0)
      if (code === 9) return ' '
      return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
    })
    .replace(LONE, '\ufffd')

const LONE = /\p{Surrogate}/gu

/** Text without halves of surrogate pairs, which neither UTF-8 nor an address can hold: each becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(LONE, '\ufffd')

/** The same on one line: every run of white space is one space. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/gu, ' ').trim())

const LONG = 80

/** Quotations in a message, shortened in the middle: terminals only, since other outputs keep them whole. */
export const shortened = (message: string): string =>
  message.replace(/"([^"]*)"/gu, (quoted: string, words: string) =>
    words.length < 80 ? quoted : `"${words.slice(0, LONG / 2)} … ${words.slice(-LONG / 4)}"`,
  )
