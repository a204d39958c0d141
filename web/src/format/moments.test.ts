import { afterEach, describe, expect, it, vi } from 'vitest'
import { translate } from '../i18n'
import { formatDate, formatEdtf, formatMoment, formatPeriod, plotYear } from './time'

const zh = translate('zh')
const en = translate('en')

describe('formatDate', () => {
  it.each([
    ['2022', '2022年', '2022'],
    ['2022-09', '2022年9月', '2022-09'],
    ['2022-12', '2022年12月', '2022-12'],
    ['2022-09-05', '2022年9月5日', '2022-09-05'],
    ['2022-12-31', '2022年12月31日', '2022-12-31'],
  ])('writes %s at its own precision', (date, chinese, english) => {
    expect([formatDate(date, zh), formatDate(date, en)]).toEqual([chinese, english])
  })
  it.each(['', '22', '2022-9', '2022-09-5', '2022/09', '2022-09-05T10:00', 'x2022', '2022 '])('leaves %j as it is', (date) => {
    expect(formatDate(date, zh)).toBe(date)
  })
})

describe('a period', () => {
  it.each([
    ['2014/2023', '2014年—2023年', '2014 – 2023'],
    ['2022/2022', '2022年', '2022'],
    ['2022', '2022年', '2022'],
    ['/2024', '截至2024年', 'to 2024'],
    ['../2024', '截至2024年', 'to 2024'],
    ['2016-05/', '2016年5月起', 'from 2016-05'],
    ['2016-05/..', '2016年5月起', 'from 2016-05'],
    ['../..', '—', '—'],
    ['', '—', '—'],
  ])('written as %j reads alike from both forms', (period, chinese, english) => {
    expect([formatEdtf(period, zh), formatEdtf(period, en)]).toEqual([chinese, english])
  })
  it('of a day and its month are two dates', () => {
    expect(formatPeriod({ start: '2022', end: '2022-05' }, zh)).toBe('2022年—2022年5月')
  })
})

describe('plotYear', () => {
  it.each([
    ['the first day of a year', '2022-01-01', 2022],
    ['the middle of January', '2022-01', 2022 + 0.5 / 12],
    ['the first of July', '2022-07-01', 2022.5],
    ['the last of December', '2022-12-31', 2022 + (11 + 30 / 31) / 12],
  ])('puts %s into its year', (_, date, expected) => {
    expect(plotYear({ start: null, end: date })).toBeCloseTo(expected, 10)
  })
  it('takes the beginning where nothing is said of an end', () => {
    expect(plotYear({ start: '2016-07-01', end: null })).toBe(2016.5)
  })
  it('keeps days in their order, within their year', () => {
    const days = Array.from({ length: 12 }, (_, month) => [1, 15, 28].map((day) => `2023-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`)).flat()
    const drawn = days.map((day) => plotYear({ start: null, end: day }) as number)
    expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
    expect([Math.floor(drawn[0] as number), Math.floor(drawn.at(-1) as number)]).toEqual([2023, 2023])
  })
  it.each(['2022-9', 'spring', '2022Q3'])('draws no %j', (date) => {
    expect(plotYear({ start: null, end: date })).toBeNull()
  })
})

describe('formatMoment', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('writes a moment in the time zone of the reader, to the minute', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    expect(formatMoment('2026-03-01T16:30:59Z', 'zh')).toBe('2026年3月2日 00:30')
    expect(formatMoment('2026-03-01T16:30:59Z', 'en')).toBe('2 Mar 2026, 00:30')
    vi.stubEnv('TZ', 'UTC')
    expect(formatMoment('2026-03-01T16:30:59Z', 'en')).toBe('1 Mar 2026, 16:30')
  })
  it('leaves what is no moment as it is', () => {
    expect(formatMoment('yesterday', 'zh')).toBe('yesterday')
  })
})
