import { defineRule } from '../../src/model/rule.js'

/** Ten digits in the NHS's grouping; the last is a check digit (NHS Data Dictionary, "NHS Number"). */
const NHS = /(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/gu
const INSURANCE = /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gu
const POSTCODE =
  /\b(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2}\b/gu
const PHONE = /(?<![\d.])(?:\+44 ?\(?0?\)? ?|0)(?:\d[ -]?){9,10}(?!\d)/gu
const EMAIL = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\b/gu
const BORN =
  /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\W{0,4}(?<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4})/giu

/** Numbers that Ofcom keeps for drama, and domains that RFC 2606 keeps for examples. */
const DRAMA =
  /^(?:01632960|07700900|02079460|08081570|03069990|01134960|01144960|01154960|01164960|01174960|01184960|01214960|01314960|01414960|01514960|01614960|01914980|02890180|02920180)/u
const RESERVED = /(?:@|\.)(?:example\.(?:org|com|net|co\.uk)|[\w-]+\.(?:example|test|invalid|localhost)|example)$/iu

export default defineRule({
  id: 'record/personal-data',
  level: 'error',
  confidence: 'high',
  summary: "A real person's data in a template.",
  why: 'A template is copied and shared. What stands in it of a real person goes wherever it goes.',
  clauses: ['COV 6.1'],
  messages: {
    nhs: 'This is a valid NHS number. Use one from the test range (999 …), or leave the space empty.',
    insurance: 'This looks like a National Insurance number. Leave the space empty.',
    postcode: 'This looks like a real postcode. Leave the space empty.',
    phone: 'This looks like a real phone number. Use 01632 960 followed by three digits, or leave the space empty.',
    email: 'This looks like a real email address. Use one at example.org, or leave the space empty.',
    born: 'This looks like a real date of birth. Leave the space empty.',
  },
  examples: [
    { reports: 'NHS no: ⟦943 476 5919⟧', header: { kind: 'template' }, because: 'its check digit is right' },
    { reports: 'NI: ⟦AB 12 34 56 C⟧, ring ⟦0113 243 9876⟧', header: { kind: 'template' } },
    { reports: 'Write to ⟦jane@council.gov.uk⟧ at ⟦HU3 4AB⟧', header: { kind: 'template' } },
    { reports: 'DOB: ⟦03/04/2015⟧', header: { kind: 'template' } },
    { leaves: 'NHS no: 943 476 5918', header: { kind: 'template' }, because: 'its check digit is wrong' },
    { leaves: 'NHS no: 999 123 4560', header: { kind: 'template' }, because: 'the test range' },
    { leaves: 'Ring 01632 960123 or write to a@example.org. DOB: dd/mm/yyyy', header: { kind: 'template' } },
    { leaves: 'Ring 0113 243 9876', because: 'a note, not a template' },
  ],
  check(note, { report }) {
    if (note.kind !== 'template') return
    const each = (
      message: 'nhs' | 'insurance' | 'postcode' | 'phone' | 'email',
      pattern: RegExp,
      real: (words: string) => boolean,
    ): void => {
      for (const hit of note.text.matchAll(pattern)) {
        if (real(hit[0])) report(message, { start: hit.index, end: hit.index + hit[0].trimEnd().length })
      }
    }
    each('nhs', NHS, isNhsNumber)
    each('insurance', INSURANCE, () => true)
    each('phone', PHONE, words => !DRAMA.test(words.replace(/^\+44 ?\(?0?\)?/u, '0').replace(/\D/gu, '')))
    each('email', EMAIL, words => !RESERVED.test(words))
    each('postcode', POSTCODE, () => true)
    for (const hit of note.text.matchAll(BORN)) {
      const date = hit.groups?.date ?? ''
      const start = hit.index + hit[0].length - date.length
      report('born', { start, end: start + date.length })
    }
  },
})

/** Weights 10 to 2 over nine digits, modulo 11; 999 is the range for tests. */
export function isNhsNumber(words: string): boolean {
  const digits = words.replace(/\D/gu, '')
  if (digits.length !== 10 || digits.startsWith('999')) return false
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}
