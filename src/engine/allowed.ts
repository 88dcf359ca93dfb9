import type { Finding } from '../model/finding.js'

/** Categories of rules about wording: those that a vocabulary's terms silence. */
const WORDING = /^(?:plain-language|jargon|fact-opinion|labelling)\//u

/** A term as it is compared: small letters, one space between words. */
export const termOf = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ')

/** Whether a finding is about a term that a configuration's vocabulary allows. @param allowed terms as `termOf` gives them */
export const isAllowed = ({ rule, wholeNote, place }: Finding, allowed: ReadonlySet<string>): boolean =>
  !wholeNote && WORDING.test(rule) && allowed.has(termOf(place.excerpt))
