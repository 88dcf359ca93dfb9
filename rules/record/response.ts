import { asksMore } from '../kinds/asks-more.js'

export default asksMore({
  id: 'record/response',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'Advice, a challenge or a tool, with no word on how the child or family took it.',
  why: `That something was said is half of the record; the other half is what became of it. The next worker needs to know
    whether to say it again, or differently.`,
  clauses: ['CRP 2'],
  notIn: ['message', 'supervision', 'summary'],
  tells: [
    /\b(?:i|we) (?:have |also |then |again |had to |strongly )*(?:advised|challenged|warned|cautioned|recommended|suggested|modelled|demonstrated|explained)\b(?:(?! and )[^.,;:!?]){3,80}/iu,
    /\b(?:i|we) (?:also |then )*(?:used|tried|did|completed) (?:the |a )?(?:three houses|scaling|worry (?:monster|jar|cards)|bear cards|feelings (?:cards|faces|wheel)|signs of safety|genogram|wizards? and fair(?:y|ies)|safety house|\p{L}+ tool)\b(?:(?! and )[^.,;:!?]){0,40}/iu,
  ],
  answers:
    /\b(?:[Ss]?[Hh]e|[Tt]hey|[Yy]ou|[Bb]oth|[Mm]um|[Mm]am|[Dd]ad|[Mm]other|[Ff]ather|[Pp]arents|[Nn]an|[Gg]ran|(?!The|This|That|There|It|These|Those|We|When|Then|No)\p{Lu}\p{Ll}+) (?:\p{L}+ ){0,2}?(?:said|says|told|agreed|asked|nodded|listened|understood|understands|did|does|was|were|has|had|will|would|seemed|seems|drew|chose|put|wrote|laughed|smiled|thanked|replied|answered|looked|felt|feels|accepted|refused|disagreed|repeated|showed|tried|wanted|wants|thought|thinks|ran|went|got|took|cried|shrugged|stopped|copied|read|pointed|placed|named|coloured|fetched)\b|\btold (?:me|it)\b|_{4,}/u,
  unless: (_, sentence) =>
    /\b(?:will|next (?:time|visit|week)|plan to|by (?:letter|email|text))\b/iu.test(sentence.narrative),
  message: 'The note does not say how this was taken. Add what the child or family said or did.',
  examples: [
    { reports: '⟦I advised Mum to put the stair gate back⟧.' },
    { reports: '⟦I used the three houses with Ana⟧.' },
    { leaves: 'I advised Mum to put the stair gate back. She did it while I was there.' },
    { leaves: 'I used the three houses with Ana. She drew a wet bed.' },
    { leaves: 'Next time I will use the three houses with Ana.', because: 'planned' },
    { leaves: 'I advised Mum to go to bed.', header: { kind: 'email' }, because: 'a message has no answer yet' },
  ],
})
