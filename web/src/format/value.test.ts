import { describe, expect, it } from 'vitest'
import { formatExact, formatScaled, formatValue, plotValue, withUnit, writeFigure } from './value'

describe('formatScaled', () => {
  it.each([
    ['120000000', '1.2亿', '120 million'],
    ['210618000000', '2,106.18亿', '210.618 billion'],
    ['12000000000000', '12万亿', '12 trillion'],
    ['18350000', '1,835万', '18.35 million'],
    ['3000', '3,000', '3,000'],
    ['10000', '1万', '10,000'],
    ['99999', '9.9999万', '99,999'],
    ['123456789012', '123,456,789,012', '123,456,789,012'],
    ['61.63', '61.63', '61.63'],
    ['1.50', '1.5', '1.5'],
    ['-2500000', '−250万', '−2.5 million'],
    ['1/3', '1/3', '1/3'],
    ['0', '0', '0'],
    ['9007199254740993', '9,007,199,254,740,993', '9,007,199,254,740,993'],
  ])('writes %s as %s and as %s, rounding nothing', (decimal, zh, en) => {
    expect(formatScaled(decimal, 'zh')).toBe(zh)
    expect(formatScaled(decimal, 'en')).toBe(en)
  })
})

describe('formatExact', () => {
  it('keeps every digit, beyond what a JavaScript number holds', () => {
    expect(formatExact('9007199254740993.10')).toBe('9,007,199,254,740,993.1')
  })
})

describe('formatValue', () => {
  it('writes a range with both ends and a unit', () => {
    expect(formatValue({ value: '1', value2: '1.5', unit: '小时' }, 'zh')).toBe('1–1.5小时')
  })
  it('sets the unit off in English, but not a per cent sign', () => {
    expect(formatValue({ value: '3000000', value2: null, unit: '标箱' }, 'en')).toBe('3 million 标箱')
    expect(formatValue({ value: '60', value2: null, unit: '%' }, 'en')).toBe('60%')
  })
})

describe('withUnit', () => {
  it('sets a unit apart from a number in English alone', () => {
    expect([withUnit('23 million', '人', 'en'), withUnit('2300万', '人', 'zh'), withUnit('5', '%', 'en'), withUnit('5', '', 'en')]).toEqual([
      '23 million 人',
      '2300万人',
      '5%',
      '5',
    ])
  })
})

describe('writeFigure', () => {
  it('leaves a figure as the text writes it, broken lines joined', () => {
    expect(writeFigure({ number: '2106.18\n亿元', value: '210618000000', value2: null, unit: '元' }, 'zh')).toBe('2106.18亿元')
    expect(writeFigure({ number: '三分之二', value: '2/3', value2: null, unit: '' }, 'zh')).toBe('三分之二')
  })
  it('gives the bare number of a table cell with its unit', () => {
    expect(writeFigure({ number: '996.1', value: '99610000000', value2: null, unit: '元' }, 'zh')).toBe('996.1亿元')
    expect(writeFigure({ number: '27', value: '27', value2: null, unit: '微克/立方米' }, 'zh')).toBe('27微克/立方米')
  })
})

describe('plotValue', () => {
  it('reads decimals and fractions, and nothing else', () => {
    expect(plotValue('1/4')).toBe(0.25)
    expect(plotValue('37.5')).toBe(37.5)
    expect(plotValue('约三成')).toBeNull()
  })
})
