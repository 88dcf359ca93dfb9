import { FORM } from './form.js'

/** The style sheet of the report: a screen from 320 px, and A4. */
export const STYLE = `:root{color-scheme:light;--ink:#1f2933;--faint:#52606d;--line:#d5dbe1;--panel:#f4f6f8;--link:#1f5f8b;--error:#9b1c1c}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1.25rem 3rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:#fff}
h1,h2,h3{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:1.9rem;margin:0 0 .4rem}
h2{font-size:1.3rem;margin:0 0 .75rem}
h3{font-size:1rem;margin:0 0 .25rem}
header{border-top:4px solid var(--link);padding-top:1.25rem}
header p{margin:.25rem 0;max-width:46rem}
a{color:var(--link)}
a:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #f0a202;outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.25rem .5rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:1rem 0 0;padding:.6rem 0;border-bottom:1px solid var(--line)}
nav a{display:inline-block;padding:.25rem 0;text-decoration:none}nav a:hover{text-decoration:underline}
section{padding:1.75rem 0;border-bottom:1px solid var(--line)}
section>p{max-width:46rem;margin:0 0 1rem}
.small{font-size:.85rem;color:var(--faint);font-weight:400}
.warn{border-left:4px solid #b7791f;background:#fdf6e7;padding:.5rem .75rem}
ul.warn{padding-left:1.75rem}
.aside{background:var(--panel);padding:.75rem 1rem;font-size:.95rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(13.5rem,1fr));gap:.75rem;margin:0 0 1rem}
.cards div{border:1px solid var(--line);border-radius:4px;padding:.7rem .9rem}
.cards dt{font-size:.9rem;color:var(--faint)}
.cards dd{margin:0}
.cards strong{display:block;font-size:1.75rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.cards span{font-size:.85rem;color:var(--faint)}
.chart{margin:.5rem 0 1rem}.chart svg{display:block;width:100%;height:auto}
.chart.wide{max-width:45rem}.chart.narrow{display:none;max-width:22rem}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-size:.85rem;color:var(--faint);padding:0 0 .3rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
th[scope=row]{font-weight:400;overflow-wrap:break-word;min-width:7rem}
.number+td:not(.number),.number+th:not(.number){padding-left:.6rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
details{margin:0 0 1rem}
summary{cursor:pointer;color:var(--link);padding:.25rem 0}
details .scroll{margin-top:.5rem}
.lists caption{display:none}
.lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 2rem}
.filters{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end;background:var(--panel);padding:.75rem 1rem;margin:0 0 1rem}
.filters[hidden]{display:none}
.filters label{display:flex;flex-direction:column;font-size:.85rem;gap:.2rem;max-width:100%}
.filters p{margin:0}
select,input[type=text],button{font:inherit;color:inherit;border:1px solid #7b8794;border-radius:3px;padding:.35rem .5rem;background:#fff;min-height:2.25rem;max-width:100%}
button{background:var(--link);border-color:var(--link);color:#fff;padding:.5rem 1rem;cursor:pointer}
.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem;margin:0;padding:0}
.chips li{background:var(--panel);border:1px solid var(--line);border-radius:3px;padding:0 .4rem;font-size:.82rem;overflow-wrap:anywhere}
.risk{display:inline-block;color:var(--error);font-size:.85rem;font-weight:600}
article{border:1px solid var(--line);border-radius:4px;padding:.9rem 1rem;margin:0 0 1rem}
article p{margin:0 0 .5rem}
fieldset{border:0;border-top:1px solid var(--line);margin:0;padding:.6rem 0;min-width:0}
legend{padding:0;float:left;width:100%;margin-bottom:.35rem}
.rule{font-family:ui-monospace,monospace;font-size:.85rem;overflow-wrap:anywhere}
code{font-size:.85rem;overflow-wrap:anywhere}
.answer{clear:both;display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;align-items:center}
.answer label{display:inline-flex;gap:.35rem;align-items:center;min-height:1.75rem}
.answer input[type=radio]{width:1.15rem;height:1.15rem;margin:0}
.answer .view{flex:1 1 14rem}.view input{flex:1;min-width:0}
.ask{font-size:.85rem;color:var(--faint)}
footer{padding-top:1rem;font-size:.85rem;color:var(--faint)}
@media (max-width:46rem){
body{padding:1rem 1rem 2rem}h1{font-size:1.5rem}
.chart.wide{display:none}.chart.narrow{display:block}
td{white-space:nowrap}.wrap{white-space:normal;min-width:14rem}th[scope=row]{min-width:6.5rem}
.cards{grid-template-columns:repeat(auto-fill,minmax(8.25rem,1fr));gap:.5rem}.cards strong{font-size:1.35rem}.cards div{padding:.55rem .65rem}
}
@media print{
@page{size:A4;margin:16mm 14mm}
body{max-width:none;padding:0;font-size:10pt}
nav,.skip,.filters,#save{display:none}
h1{font-size:18pt}h2{font-size:13pt;break-after:avoid}
section{padding:5mm 0;break-inside:auto}
.chart{break-inside:avoid}.chart.wide{display:block;max-width:165mm}.chart.narrow{display:none}
.cards{grid-template-columns:repeat(4,1fr)}.cards strong{font-size:15pt}.cards div,article,fieldset,tr{break-inside:avoid}
.scroll{overflow:visible}table{font-size:8.5pt}td{white-space:normal}thead{display:table-header-group}
th[scope=row]{min-width:0}
summary{display:none}details:not([open]){display:none}
@supports selector(details::details-content){details:not([open]){display:block}details::details-content{content-visibility:visible;display:block;height:auto}}
.view input{border:0;border-bottom:1px solid var(--ink);border-radius:0}
a{color:inherit;text-decoration:none}
}`

/** Filters the table of notes, and saves the auditor's answers to a file. Without it the whole report can still be read. */
export const SCRIPT = `(() => {
const one = query => document.querySelector(query)
const all = query => [...document.querySelectorAll(query)]
const filters = one('#filters')
if (filters) {
  const selects = [...filters.querySelectorAll('select')]
  const rows = all('#notes tbody tr')
  const show = () => {
    let shown = 0
    for (const row of rows) {
      row.hidden = !selects.every(({ name, value }) => value === '' || row.dataset[name].split(' ').includes(value))
      if (!row.hidden) shown++
    }
    one('#shown').textContent = shown + ' of ' + rows.length + ' notes'
  }
  filters.addEventListener('change', show)
  filters.hidden = selects.length === 0
  show()
}
const save = one('#save')
if (save) {
  save.hidden = false
  save.addEventListener('click', () => {
    const cell = value => '"' + (/^[=+\\-@\\t\\r]/.test(value) ? "'" : '') + value.replaceAll('"', '""') + '"'
    const head = ${JSON.stringify(FORM)}
    const rows = all('#form fieldset').map(field => [
      ...JSON.parse(field.dataset.row),
      field.querySelector('input:checked')?.value ?? '',
      field.querySelector('input[type=text]').value,
    ])
    const csv = [head, ...rows].map(row => row.map(cell).join(',') + '\\r\\n').join('')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['\\ufeff' + csv], { type: 'text/csv' }))
    link.download = 'answers.csv'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  })
}
})()`
