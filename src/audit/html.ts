import { sourceHash, htmlText as text } from '../reporters/html-text.js'
import { count, grouped } from '../reporters/reporter.js'
import { bars, monthName, trend } from './charts.js'
import { SHARE_OF } from './figures.js'
import { FORM, formRows, MISSED } from './form.js'
import { SCRIPT, STYLE } from './html-assets.js'
import { type AuditReport, type Group, per100, percent, type Share } from './report.js'
import {
  changesTable,
  delaysTable,
  GROUP_TITLES,
  groupName,
  groupsTable,
  inputsTable,
  rulesTable,
  type Table,
  termsTables,
} from './tables.js'

const RULES_DRAWN = 15

/**
 * The report as one page that opens from a disk and asks nothing of anywhere: charts are drawn here, the style sheet and the
 * script are named by their hashes, and all else is forbidden.
 */
export function auditHtml(report: AuditReport): string {
  const { totals, period, inputs, tool, preset, today } = report
  const sections = [
    headline(report),
    since(report),
    visits(report),
    rules(report),
    months(report),
    delays(report),
    ...(['team', 'kind', 'worker'] as const).map(name => groups(report, name)),
    words(report),
    look(report),
    sample(report),
    about(report),
  ].filter(section => section !== null)
  const span = period
    ? period.from === period.to
      ? `Events of ${longMonth(period.from)}`
      : `Events from ${longMonth(period.from)} to ${longMonth(period.to)}`
    : 'Events without dates'
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(`default-src 'none'; style-src ${sourceHash(STYLE)}; script-src ${sourceHash(SCRIPT)}; base-uri 'none'; form-action 'none'`)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>How ${grouped(totals.notes)} notes are recorded: caselint audit of ${today}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Go to the figures</a>
<header>
<h1>How ${count(totals.notes, 'note')} ${totals.notes === 1 ? 'is' : 'are'} recorded</h1>
<p>${span}, in ${count(inputs.length, 'file')}. Checked on ${longDay(today)} by caselint ${text(tool.version)} with the preset ${text(preset)}.</p>
${totals.unread > 0 ? `<p class="warn"><strong>${count(totals.unread, 'file')} could not be read, or not to the end.</strong> See <a href="#about">what was read</a>.</p>` : ''}
</header>
<nav aria-label="Parts of the report"><ul>
${sections.map(({ id, title }) => `<li><a href="#${id}">${text(title)}</a></li>`).join('\n')}
</ul></nav>
<main id="main">
${sections.map(({ id, title, body }) => `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${text(title)}</h2>\n${body}\n</section>`).join('\n')}
</main>
<footer><p>Made by caselint on the computer where the notes are. It holds no words of the notes${report.redacted ? '' : ' but terms of its own lists'}, and no child's name.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}

interface Section {
  id: string
  title: string
  body: string
}

function headline(report: AuditReport): Section {
  const { totals, shares, delays } = report
  const clean = { count: totals.clean, of: totals.notes }
  const share = (name: string): Share | undefined => shares.find(each => each.name === name && each.of > 0)
  const cards: [string, string, string][] = [
    ['Findings', per100(totals).toFixed(1), `per 100 notes (${grouped(totals.findings)} in ${grouped(totals.notes)})`],
    ['Errors', grouped(totals.errors), `in ${count(totals.notes, 'note')}`],
    ['Nothing above information', percent(clean), `${grouped(clean.count)} of ${count(clean.of, 'note')}`],
    ...['Child seen', 'Seen alone, or why not', "Child's own words"].flatMap((name): [string, string, string][] => {
      const found = share(name)
      return found ? [[name, percent(found), `${grouped(found.count)} of ${grouped(found.of)} ${SHARE_OF[name]}`]] : []
    }),
    ...(delays.all.onTime && delays.all.of > 0
      ? [
          [
            'Recorded on time',
            percent(delays.all.onTime),
            `${grouped(delays.all.onTime.count)} of ${grouped(delays.all.of)} notes with both dates`,
          ] as [string, string, string],
        ]
      : []),
    [
      'Words read',
      grouped(totals.words),
      `about ${grouped(Math.round(totals.words / Math.max(1, totals.notes)))} a note`,
    ],
  ]
  return {
    id: 'headline',
    title: 'At a glance',
    body: `<dl class="cards">${cards.map(([name, value, of]) => `<div><dt>${text(name)}</dt><dd><strong>${text(value)}</strong> <span>${text(of)}</span></dd></div>`).join('')}</dl>
<p class="aside"><strong>What a linter cannot judge:</strong> ${text(report.cannot.join('; '))}. Read a sample before you draw conclusions about anyone's work.</p>`,
  }
}

function since({ comparison }: AuditReport): Section | null {
  if (!comparison) return null
  const { earlier, cautions, per100: rates, changes } = comparison
  const sure = changes.filter(({ verdict, direction }) => verdict === 'more than chance' && direction !== 'same')
  const lead =
    sure.length === 0
      ? 'Nothing rose or fell by more than chance would give.'
      : `${count(sure.length, 'figure')} rose or fell by more than chance would give.`
  return {
    id: 'since',
    title: `Since the audit of ${longDay(earlier.today)}`,
    body: `<p>${lead} Findings per 100 notes: ${rates.before.toFixed(1)} in ${grouped(earlier.notes)} notes then, ${rates.after.toFixed(1)} now.</p>
${cautions.length > 0 ? `<ul class="warn">${cautions.map(each => `<li>${text(each)}</li>`).join('')}</ul>` : ''}
${sure.length > 0 ? table(changesTable(sure), 'Share of notes in which a rule reported, and shares of visits') : ''}
${folded(changesTable(changes.filter(({ direction }) => direction !== 'same')), sure.length > 0 ? 'All that rose or fell' : 'What rose or fell, perhaps by chance')}
<p class="small">Chance: two-proportion z-test, or Fisher's exact test for small numbers, corrected for the number of comparisons (Holm); called at 1 in 100. Notes by one worker are alike, so take a bare call with care.</p>`,
  }
}

function visits(report: AuditReport): Section | null {
  const shares = report.shares.filter(({ of }) => of > 0)
  if (shares.length === 0) return null
  return {
    id: 'visits',
    title: 'What visits hold',
    body: `${bars(
      shares.map(share => ({
        name: share.name,
        value: share.count / share.of,
        label: percent(share),
      })),
      `Shares of visits: ${shares.map(share => `${share.name} ${percent(share)}`).join(', ')}.`,
    )}
${table(
  {
    name: 'share',
    title: 'What visits hold',
    headers: ['What the note holds', 'Visits', 'Of', 'Share'],
    rows: shares.map(share => [
      share.name,
      share.count,
      `${grouped(share.of)} ${SHARE_OF[share.name]}`,
      percent(share),
    ]),
  },
  'Visits by what their notes hold',
)}`,
  }
}

function rules(report: AuditReport): Section | null {
  const { rules: all, totals } = report
  if (all.length === 0) return null
  const drawn = all.slice(0, RULES_DRAWN)
  return {
    id: 'rules',
    title: 'What was found most',
    body: `<p>${count(all.length, 'rule')} reported. Findings per 100 notes${drawn.length < all.length ? `, the ${drawn.length} that reported most` : ''}:</p>
${bars(
  drawn.map(({ rule, findings }) => {
    const rate = per100({ findings, notes: totals.notes })
    return { name: rule, value: rate, label: rate.toFixed(1) }
  }),
  `Findings per 100 notes by rule; most often ${drawn[0]?.rule}.`,
)}
${folded(rulesTable(report), 'Findings by rule')}`,
  }
}

function months({ groups: { month } }: AuditReport): Section | null {
  const whole = month.filter(({ folded: small, name }) => small === 0 && /^\d{4}-/u.test(name))
  if (whole.length < 2) return null
  const values = whole.map(group => ({ name: group.name, value: serious(group) }))
  return {
    id: 'months',
    title: 'By month',
    body: `<p>Errors and warnings per 100 notes, by the month of the event.${month.length > whole.length ? ' Months with few notes are left out of the chart.' : ''}</p>
${trend(values, `Errors and warnings per 100 notes by month: ${values[0]?.value} in ${longMonth(values[0]?.name ?? '')}, ${values.at(-1)?.value} in ${longMonth(values.at(-1)?.name ?? '')}.`)}
${folded(groupsTable(month, 'month'), 'Figures by month')}`,
  }
}

const serious = ({ errors, warnings, notes }: Group): number => per100({ findings: errors + warnings, notes })

function delays({ delays: { visits: ofVisits, all }, limits }: AuditReport): Section | null {
  if (all.of === 0) return null
  const onTime = all.onTime ? ` ${percent(all.onTime)} were within the limits (${text(limits.join('; '))}).` : ''
  return {
    id: 'delays',
    title: 'How soon notes are recorded',
    body: `<p>Of ${count(all.of, 'note')} with both dates, half were recorded within ${days(all.median)} and nine in ten within ${days(all.ninetieth)}.${onTime}</p>
${bars(
  all.buckets.map(({ label, count: notes }) => ({
    name: label,
    value: notes,
    label: `${grouped(notes)} (${percent({ count: notes, of: all.of })})`,
  })),
  `Notes by days from the event to the entry; half within ${days(all.median)}.`,
)}
${folded(delaysTable(all, 'delay of all notes'), 'All notes by delay')}
${ofVisits.of > 0 ? folded(delaysTable(ofVisits, 'delay of visits'), 'Visits by delay') : ''}`,
  }
}

const days = (number: number | null): string => count(number ?? 0, 'day')

function groups({ groups: by, totals }: AuditReport, dimension: 'team' | 'kind' | 'worker'): Section | null {
  const all = by[dimension] ?? []
  if (all.length < 2) return null
  const average = per100({ findings: totals.errors + totals.warnings, notes: totals.notes })
  return {
    id: dimension,
    title: GROUP_TITLES[dimension],
    body: `<p>Errors and warnings per 100 notes; the broken line is all notes together.${dimension === 'kind' ? '' : ' In the order of their names, since different work makes different notes: this is no ranking.'}</p>
${bars(
  all.map(group => ({ name: groupName(group), value: serious(group), label: serious(group).toFixed(1) })),
  `Errors and warnings per 100 notes by ${dimension}; all together ${average}.`,
  { value: average, label: `all ${average.toFixed(1)}` },
)}
${folded(groupsTable(all, dimension), `Figures by ${dimension}`)}
${all.some(({ folded: small }) => small > 0) ? '<p class="small">Groups of fewer than 5 notes are folded together.</p>' : ''}`,
  }
}

function words(report: AuditReport): Section | null {
  const lists = termsTables(report).filter(({ rows }) => rows.length > 0)
  if (lists.length === 0) return null
  return {
    id: 'words',
    title: 'Words met most',
    body: `<div class="lists">${lists.map(list => `<div><h3>${text(list.title)}</h3>${table({ ...list, rows: list.rows.slice(0, 10) }, list.title)}</div>`).join('')}</div>
<p class="small">Entries of caselint's own word lists, however they were written.${report.terms && report.terms.unlisted > 0 ? ` ${count(report.terms.unlisted, 'finding')} met words that stand in no list.` : ''}</p>`,
  }
}

function look(report: AuditReport): Section | null {
  const { look: notes, inputs } = report
  if (notes.length === 0) return null
  const several = inputs.length > 1
  const teams = [...new Set(notes.flatMap(({ team }) => team ?? []))].sort()
  const kinds = [...new Set(notes.map(({ kind }) => kind))].sort()
  const ids = [...new Set(notes.flatMap(({ rules: found }) => Object.keys(found)))].sort()
  const select = (name: string, label: string, options: readonly [string, string][]): string =>
    options.length < 2
      ? ''
      : `<label>${label}<select name="${name}"><option value="">all</option>${options.map(([value, shown]) => `<option value="${text(value)}">${text(shown)}</option>`).join('')}</select></label>`
  const rows = notes.map(note => {
    return `<tr data-rule="${text(Object.keys(note.rules).join(' '))}" data-kind="${note.kind}" data-team="${note.team === null ? '' : teams.indexOf(note.team)}">
<th scope="row">${note.id === null ? text(note.where) : `${text(note.id)} <span class="small">${text(note.where)}</span>`}${several ? `<br><span class="small">${text(inputs[note.input]?.path ?? '')}</span>` : ''}</th>
<td>${note.kind}${note.team === null ? '' : `<br><span class="small">${text(note.team)}</span>`}</td>
<td>${note.month === null ? '' : monthName(note.month)}</td>
<td class="number">${note.errors}</td><td class="number">${note.warnings}</td>
<td class="wrap">${note.risk ? '<span class="risk">tells of a risk of harm</span> ' : ''}<ul class="chips">${Object.entries(
      note.rules,
    )
      .map(([rule, times]) => `<li>${text(rule)}${times > 1 ? ` ×${times}` : ''}</li>`)
      .join('')}</ul></td></tr>`
  })
  return {
    id: 'look',
    title: 'Notes to look at first',
    body: `<p>The ${notes.length} notes with most to put right: errors weigh most, then warnings, then a risk of harm that the note tells of; the same rule again weighs less.</p>
<div id="filters" class="filters" role="group" aria-label="Show only" hidden>
${select(
  'rule',
  'Rule',
  ids.map(id => [id, id]),
)}
${select(
  'team',
  'Team',
  teams.map((team, index) => [String(index), team]),
)}
${select(
  'kind',
  'Kind',
  kinds.map(kind => [kind, kind]),
)}
<p id="shown" role="status"></p>
</div>
<div class="scroll" tabindex="0" role="region" aria-label="The notes in a table"><table id="notes">
<thead><tr><th scope="col">Note</th><th scope="col">Kind${teams.length > 0 ? ' and team' : ''}</th><th scope="col">Month</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warn&shy;ings</th><th scope="col">What was found</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`,
  }
}

function sample(report: AuditReport): Section | null {
  const { sample: drawn, inputs } = report
  if (!drawn) return null
  const forms = formRows(report)
  const notes = drawn.notes.map(note => {
    const own = forms.filter(row => row['No.'] === String(note.number))
    const fields = own.map((row, index) => {
      const id = `answer-${note.number}-${index}`
      const missed = row.Rule === MISSED
      const choices = (missed ? ['yes', 'no'] : ['yes', 'no', 'partly']).map(
        choice => `<label><input type="radio" name="${id}" value="${choice}"> ${choice}</label>`,
      )
      return `<fieldset data-row="${text(JSON.stringify(FORM.slice(0, 9).map(column => row[column])))}">
<legend>${missed ? text(row['What was found']) : `<span class="rule">${text(row.Rule)}</span> ${text(row.Where)}: ${text(row['What was found'])}`}</legend>
<div class="answer"><span class="ask">${missed ? 'Missed?' : 'Right?'}</span>${choices.join('')}<label class="view">Your view<input type="text" name="${id}-view" autocomplete="off"></label></div>
</fieldset>`
    })
    const file = inputs.length > 1 ? `${inputs[note.input]?.path ?? ''}, ` : ''
    return `<article>
<h3>${note.number}. ${note.id === null ? text(`${file}${note.where}`) : `Note ${text(note.id)}`}</h3>
<p class="small">${text([note.id === null ? '' : `${file}${note.where}`, note.kind, note.month === null ? '' : longMonth(note.month), note.risk].filter(Boolean).join(' · '))}</p>
${fields.join('\n')}
</article>`
  })
  return {
    id: 'sample',
    title: 'Sample to read',
    body: `<p>${count(drawn.notes.length, 'note')} of ${grouped(drawn.of)}, spread over teams, workers, kinds and risk; seed ${drawn.seed} draws the same again. Read each note where it is kept, then say whether each finding is right. Nothing you write leaves this page until you save it.</p>
<div id="form">
${notes.join('\n')}
</div>
<p><button type="button" id="save" hidden>Save the answers as CSV</button> <span class="small">Then: <code>caselint audit --triage answers.csv</code></span></p>`,
  }
}

function about(report: AuditReport): Section {
  const { hashes } = report
  return {
    id: 'about',
    title: 'How this was made',
    body: `<p>Each note was read by caselint's rules on this computer. A share is of the notes that its denominator names. Notes set aside by a comment or a baseline do not count. Figures of groups under 5 notes are folded together; workers are shown only where they were asked for.</p>
${table(inputsTable(report), 'What was read')}
<p class="small">Rules <code>${text(hashes.rules.slice(0, 16))}</code>, settings <code>${text(hashes.settings.slice(0, 16))}</code>. <code>caselint audit --verify REPORT.json EXPORT</code> makes the figures again from the JSON report and the export.</p>`,
  }
}

/** A table that is put away until it is asked for; on paper it is left out where a chart stands for it. */
const folded = (each: Table, caption: string): string =>
  each.rows.length === 0
    ? ''
    : `<details><summary>${text(caption)}, as a table</summary>${table(each, caption)}</details>`

function table({ headers, rows }: Table, caption: string): string {
  const numeric = headers.map((_, column) => typeof rows[0]?.[column] === 'number')
  const cell = (value: string | number | null, column: number): string => {
    const shown = typeof value === 'number' ? grouped(value) : text(value ?? '')
    if (column === 0) return `<th scope="row">${shown}</th>`
    return `<td${numeric[column] ? ' class="number"' : ''}>${shown}</td>`
  }
  return `<div class="scroll" tabindex="0" role="region" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption>
<thead><tr>${headers.map((header, column) => `<th scope="col"${numeric[column] ? ' class="number"' : ''}>${text(header)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody></table></div>`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const longMonth = (month: string): string => {
  const [year, number] = month.split('-')
  return `${MONTHS[Number(number) - 1] ?? month} ${year}`
}

const longDay = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}
