import { type Ref, nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { ClaimRecord } from '../api/types'
import { recordAddress } from '../format/record'
import { locale } from '../i18n'
import { theme } from '../state/theme'
import { echarts } from './chart'

/** What a chart over years shows; the figure that a mark stands for opens its sentence. */
export interface YearChart<Datum> {
  label: string
  years: [number, number]
  writeValue: (value: number) => string
  describe: (datum: Datum) => string
  claimOf: (datum: Datum) => ClaimRecord | null
  series: (colourOf: (name: string) => string) => object[]
  legend?: boolean
}

/** Draw marks over years and follow what they depend on, the language, the theme and the room that there is. */
export function useYearChart<Datum>(plot: Ref<HTMLElement | null>, content: () => YearChart<Datum> | null): void {
  const router = useRouter()
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  let chart: ReturnType<typeof echarts.init> | null = null
  let observer: ResizeObserver | null = null

  /** Resolve a colour of the style sheet, which may differ by theme, to one that a canvas understands. */
  function colourOf(name: string): string {
    const probe = document.createElement('span')
    probe.style.color = `var(${name})`
    plot.value?.append(probe)
    const colour = getComputedStyle(probe).color
    probe.remove()
    return colour
  }

  function draw(): void {
    const shown = content()
    if (plot.value === null || shown === null) return
    chart ??= echarts.init(plot.value)
    const ink = colourOf('--ink-faint')
    const line = colourOf('--line')
    const [first, last] = shown.years
    chart.setOption(
      {
        animation: false,
        aria: { enabled: true, label: { description: shown.label } },
        textStyle: { fontFamily: getComputedStyle(plot.value).fontFamily },
        grid: { left: 8, right: 24, top: shown.legend ? 28 : 20, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        ...(shown.legend ? { legend: { right: 0, top: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: ink }, selectedMode: false } } : {}),
        tooltip: {
          trigger: 'item',
          // Drawn on the canvas: the page's policy lets no style attribute in, and no document text becomes html.
          renderMode: 'richText',
          confine: true,
          backgroundColor: colourOf('--surface'),
          borderColor: colourOf('--line-strong'),
          textStyle: { color: colourOf('--ink'), fontSize: 13, lineHeight: 20 },
          formatter: (item: { data: Datum }) => shown.describe(item.data),
        },
        xAxis: {
          type: 'value',
          min: first,
          max: last,
          minInterval: 1,
          axisLabel: { color: ink, formatter: (year: number) => (Number.isInteger(year) ? String(year) : '') },
          axisLine: { lineStyle: { color: line } },
          splitLine: { show: false },
        },
        yAxis: {
          type: 'value',
          scale: true,
          axisLabel: { color: ink, formatter: shown.writeValue },
          splitLine: { lineStyle: { color: line } },
        },
        series: shown.series(colourOf),
      },
      { notMerge: true },
    )
    chart.off('click')
    chart.on('click', (event) => {
      const claim = shown.claimOf(event.data as unknown as Datum)
      if (claim) void router.push(recordAddress(claim))
    })
  }

  onMounted(() => {
    observer = new ResizeObserver(() => chart?.resize())
    if (plot.value) observer.observe(plot.value)
    dark.addEventListener('change', draw)
    draw()
  })
  watch([content, locale, theme], () => nextTick(draw))
  onBeforeUnmount(() => {
    observer?.disconnect()
    dark.removeEventListener('change', draw)
    chart?.dispose()
  })
}
