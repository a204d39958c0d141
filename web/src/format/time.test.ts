import { describe, expect, it, test } from 'vitest'
import { translate } from '../i18n'
import { formatEdtf, formatPeriod, plotYear } from './time'

const zh = translate('zh')
const en = translate('en')

describe('formatPeriod', () => {
  it.each([
    [{ start: '2022', end: '2022' }, '2022年', '2022'],
    [{ start: '2014', end: '2023-05-15' }, '2014年—2023年5月15日', '2014 – 2023-05-15'],
    [{ start: null, end: '2022-09' }, '截至2022年9月', 'to 2022-09'],
    [{ start: '2016-05', end: null }, '2016年5月起', 'from 2016-05'],
    [{ start: null, end: null }, '—', '—'],
  ])('writes %o as %s', (time, chinese, english) => {
    expect(formatPeriod(time, zh)).toBe(chinese)
    expect(formatPeriod(time, en)).toBe(english)
  })
})

test.each([
  ['2022-10', '2022年10月'],
  ['2014/2023-05-13', '2014年—2023年5月13日'],
  ['../2024', '截至2024年'],
  ['2016-05/..', '2016年5月起'],
  ['spring', 'spring'],
])('%s is written as %s', (period, written) => {
  expect(formatEdtf(period, zh)).toBe(written)
})

describe('plotYear', () => {
  it('draws a value where its period ends, as finely as the text tells', () => {
    expect(plotYear({ start: '2014', end: '2022' })).toBe(2022)
    expect(plotYear({ start: null, end: '2022-07' })).toBeCloseTo(2022.54, 2)
    expect(plotYear({ start: null, end: null })).toBeNull()
  })
})
