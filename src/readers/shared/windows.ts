/** What Windows-1252 has at 0x80 to 0x9f; the five that it leaves open stay as they are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * A decoder's text with the quotes, dashes and euro signs of Windows-1252. Some versions of Node (20.20 is one) read it as Latin-1,
 * which has control characters there; every other decoder's text is left alone.
 */
export const withWindows = (decoder: TextDecoder, text: string): string =>
  decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/gu, letter => HIGH[letter.charCodeAt(0) - 0x80] ?? letter)
    : text
