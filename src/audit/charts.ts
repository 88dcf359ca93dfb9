import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { htmlText } from '../reporters/html-text.js'

echarts.use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer])

/** Widths, in CSS pixels, at which each chart is drawn: text keeps its size on a phone and on paper. */
const WIDTHS = { wide: 720, narrow: 288 } as const
const INK = '#1f2933'
const FAINT = '#5c6773'
const LINE = '#d5dbe1'
const BAR = '#1f5f8b'
const FONT = 'system-ui, sans-serif'
const BAR_HEIGHT = 26

export interface Bar {
  name: string
  value: number
  /** What stands at the end of the bar. */
  label: string
}

/**
 * Horizontal bars as SVG, drawn for wide and for narrow pages.
 * @param says what the chart shows, in a sentence; its figures stand in a table beside it
 * @param average a value that a line marks
 */
export function bars(rows: readonly Bar[], says: string, average?: { value: number; label: string }): string {
  return both(says, (width, narrow) => ({
    height: rows.length * (narrow ? 2 : 1) * BAR_HEIGHT + (average ? 30 : 12),
    option: {
      grid: { left: narrow ? 4 : 232, right: narrow ? 92 : 110, top: average ? 24 : 4, bottom: 4 },
      xAxis: {
        type: 'value',
        show: false,
        max: Math.max(1e-9, ...rows.map(({ value }) => value), average?.value ?? 0),
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => shortName(name, narrow ? 44 : 36)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: narrow
          ? {
              inside: true,
              verticalAlign: 'bottom',
              padding: [0, 0, 9, -6],
              color: INK,
              fontSize: 13,
              fontFamily: FONT,
            }
          : { color: INK, fontSize: 13, fontFamily: FONT, margin: 10 },
        z: 3,
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: narrow ? 14 : 16,
          ...(narrow && { barCategoryGap: '50%' }),
          itemStyle: { color: BAR, borderRadius: [0, 2, 2, 0] },
          data: rows.map(({ value, label }) => ({
            value,
            label: {
              show: true,
              position: 'right',
              formatter: plain(label),
              color: INK,
              fontSize: 13,
              fontFamily: FONT,
              textBorderColor: '#fff',
              textBorderWidth: 3,
            },
          })),
          ...(average && {
            markLine: {
              z: 1,
              silent: true,
              symbol: 'none',
              lineStyle: { color: FAINT, type: [4, 3], width: 1 },
              label: {
                formatter: plain(average.label),
                color: FAINT,
                fontSize: 12,
                fontFamily: FONT,
                position: 'start',
                distance: [0, 6],
              },
              data: [{ xAxis: average.value }],
            },
          }),
        },
      ],
    },
    width,
  }))
}

/** A line by month as SVG, drawn for wide and for narrow pages. */
export function trend(months: readonly { name: string; value: number }[], says: string): string {
  const last = months.length - 1
  return both(says, (width, narrow) => ({
    height: narrow ? 200 : 240,
    option: {
      grid: { left: narrow ? 34 : 44, right: narrow ? 22 : 30, top: 22, bottom: 28 },
      xAxis: {
        type: 'category',
        data: months.map(({ name }) => monthName(name)),
        boundaryGap: false,
        axisLine: { lineStyle: { color: LINE } },
        axisTick: { show: false },
        axisLabel: {
          color: FAINT,
          fontSize: 12,
          fontFamily: FONT,
          interval: Math.max(0, Math.ceil(months.length / (narrow ? 3 : 8)) - 1),
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        splitNumber: 4,
        splitLine: { lineStyle: { color: LINE } },
        axisLabel: { color: FAINT, fontSize: 12, fontFamily: FONT },
      },
      series: [
        {
          type: 'line',
          silent: true,
          symbol: 'circle',
          symbolSize: 6,
          z: 3,
          lineStyle: { color: BAR, width: 2 },
          itemStyle: { color: BAR },
          areaStyle: { color: BAR, opacity: 0.08 },
          data: months.map(({ value }, index) => ({
            value,
            label: {
              show: index === 0 || index === last,
              formatter: plain(String(value)),
              color: INK,
              fontSize: 13,
              fontFamily: FONT,
              textBorderColor: '#fff',
              textBorderWidth: 3,
            },
          })),
        },
      ],
    },
    width,
  }))
}

interface Drawing {
  width: number
  height: number
  option: object
}

function both(says: string, drawing: (width: number, narrow: boolean) => Drawing): string {
  const [wide, narrow] = [drawing(WIDTHS.wide, false), drawing(WIDTHS.narrow, true)]
  return `<div class="chart wide">${svg(wide, says)}</div><div class="chart narrow">${svg(narrow, says)}</div>`
}

/**
 * The chart as SVG that a strict content security policy lets stand: styles as attributes, no style sheet, no traces of the library.
 */
function svg({ width, height, option }: Drawing, says: string): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...option })
    return chart
      .renderToSVGString()
      .replace(/<style[\s\S]*?<\/style>/gu, '')
      .replace(/ (?:class|ecmeta_[a-z_]+|xml:space|pointer-events|xmlns:xlink|baseProfile)="[^"]*"/gu, '')
      .replace(/ style="([^"]*)"/gu, (_, style: string) => asAttributes(style))
      .replace(/^<svg width="\d+" height="\d+"/u, `<svg role="img" aria-label="${htmlText(says)}" focusable="false"`)
      .replace(/\n+/gu, '')
  } finally {
    chart.dispose()
  }
}

/** `font-size:12px;font-family:sans-serif` as attributes of the same names. */
const asAttributes = (style: string): string =>
  style
    .split(';')
    .flatMap(rule => {
      const at = rule.indexOf(':')
      return at > 0 ? ` ${rule.slice(0, at).trim()}="${rule.slice(at + 1).trim()}"` : []
    })
    .join('')

/** A formatter that prints a text as it is: braces would name a variable. */
const plain = (text: string) => (): string => text

const shortName = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name)

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `2026-03` as "Mar 26"; other names as they are. */
export function monthName(name: string): string {
  const hit = /^\d{2}(\d{2})-(\d{2})$/u.exec(name)
  return hit ? `${MONTHS[Number(hit[2]) - 1]} ${hit[1]}` : name
}
