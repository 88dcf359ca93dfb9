/** Who takes decisions in this work, and how notes tell that they took one. */

const TITLE =
  "(?:team|service|practice|unit|duty|area|assistant|deputy|senior|registered|advanced|group|the)? ?(?:manager|managers)|tm|atm|sm|hos|adm|head of (?:service|children's services|safeguarding)|(?:assistant |the )?director|agency decision maker|decision maker|iro|(?:independent )?reviewing officer|chair(?:person|man|woman)?|judge|magistrates?|supervisor|consultant practitioner|practice lead|cp chair|edt manager|duty manager"
const BODY =
  "(?:family |high |county |youth )?court|bench|tribunal|(?:[\\p{L}-]+ )?panel|(?:[\\p{L}-]+ )?conference|icpc|rcpc|rpc|core group|review|strategy (?:meeting|discussion)|meeting|legal planning(?: meeting)?|marac|mace|mash|network|professionals|la|local authority|children's services|social care|department|management|legal|resource panel|the group|the team"

/** A manager, a chair, a court, a conference. */
const AUTHORITY = `(?:${TITLE}|${BODY})`
export const AUTHORITY_WORD: RegExp = new RegExp(`(?<![\\p{L}])${AUTHORITY}(?![\\p{L}])`, 'iu')
const AUTHORITY_END = new RegExp(`(?<![\\p{L}])${AUTHORITY}(?: (?:on|of|today|in|for) [\\p{L}\\d ]{1,30})?$`, 'iu')
const ELSEWHERE =
  /\b(?:school|nursery|hospital|housing|pastoral|office|home|hostel|bank|shop|site|line|ward|centre|restaurant|store)'?s? manager\b/iu
const NAMES_ONLY =
  /^(?:[\s,()&]*(?:(?:and|the|my|our|his|her|their|your|own|allocated|district|circuit|deputy|then|so)(?![\p{L}])|\p{Lu}[\p{L}.'-]*))*[\s,()]*$/u

/** Whether a subject is one who decides: a role or body, alone or beside a name ("Team Manager Ann Lee", "Ann Lee (IRO)"). */
export function isAuthority(subject: string): boolean {
  if (ELSEWHERE.test(subject)) return false
  const bare = subject.replace(/,[^,]*,?$|\([^)]*\)/gu, '').trim()
  if (AUTHORITY_END.test(bare) || (/,|\(/u.test(subject) && AUTHORITY_WORD.test(subject))) return true
  const hit = AUTHORITY_WORD.exec(subject)
  return (
    hit !== null &&
    NAMES_ONLY.test(subject.slice(0, hit.index)) &&
    NAMES_ONLY.test(subject.slice(hit.index + hit[0].length))
  )
}

const PERSON_OR_COURT = new RegExp(
  `^(?:and |so |but |then )?(?:(?:the|my|our|his|her|their|district|circuit) )*(?:\\p{L}[\\p{L}'-]+(?: \\p{L}[\\p{L}'-]+){0,2}(?:,| \\() ?(?:the |my |our )?)?(?:${TITLE}|(?:family |high |county |youth )?court|bench|magistrates|(?:[\\p{L}-]+ )?panel|(?:[\\p{L}-]+ )?conference|core group|review|strategy (?:meeting|discussion)|la|local authority)(?![\\p{L}'])(?:[,)]|(?: \\p{L}[\\p{L}'-]+){1,2}?(?=,| (?:has|have|had|is|was|will|said|gave|made|kept|put|placed|took|changed|extended|lifted|dismissed|allowed)\\b))?,?`,
  'iu',
)
const MATTER =
  '(?:plan|plans|order|placement|contact|family time|visits|hours|funding|curfew|case|overnights?|sessions|support|register|application|request|package|supervision)'
/** Verbs that settle only in the mouth of one who decides: "The court made an order", "Panel said no", "TM happy to close". */
const ACTS = new RegExp(
  `^ ?(?:(?:has|have|had|then|also|now|again|both|unanimously|today|was|were|is|are) )*(?:made (?:an?|the|no) (?:[\\p{L}-]+ ){0,4}orders?\\b|made (?:him|her|them|both|the children|\\p{L}+) subject\\b|(?:kept|placed|put|took|removed|left) [^.;]{1,50}\\b(?:on|off|from) (?:an? |the )?(?:child protection |child in need |cp |cin )?(?:plan|register)\\b|(?:changed|extended|reduced|increased|cut|suspended|stopped|ended|lifted|closed|dismissed|discharged|adjourned|allowed|upheld|moved|doubled|halved|paused|imposed) (?:the |his |her |their |all |both |an? |our )?(?:[\\p{L}'-]+ ){0,3}?${MATTER}\\b|said (?:no|yes) to\\b|(?:gave|refused|has given) (?:permission|leave|the go-ahead|(?:his |her |their )?approval|consent)\\b|(?:happy|content|willing|minded|in agreement) (?:to|for [\\p{L}' ]{1,25} to|with the plan to) (?:now )?(?:close|end|step|stop|extend|fund|go|reduce|increase|continue|move|stay|keep|remain|proceed|support)\\b|(?:will not|won't|not|cannot|can't) (?:now |be |to )*(?:fund(?:ing)?|pay(?:ing)?|agree(?:ing)? to|support(?:ing)? (?:the|a|this)|approv(?:e|ing)|extend(?:ing)?)\\b|voted (?:to|for|against)\\b|(?:came down (?:on the side|in favour) of \\p{L}|(?:knocked back|threw out|waved through|green-lit|put the brakes on|pulled the plug on) (?:the|his|her|their|our|any)\\b)|(?:was|were) (?:unanimous|all agreed|in favour|against)\\b)`,
  'iu',
)

/** Whether words open with one who decides, and a verb by which such a one settles something. */
export function authorityActs(words: string): boolean {
  if (ELSEWHERE.test(words)) return false
  const who = PERSON_OR_COURT.exec(words)
  return who !== null && ACTS.test(words.slice(who[0].length))
}
