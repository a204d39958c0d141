import { describe, expect, it } from 'vitest'
import { drawNumbers } from '../testing/chance'
import { formatExact, formatScaled, formatValue, plotValue, withUnit, writeFigure } from './value'

const POWERS: Record<string, number> = { 万亿: 12, 亿: 8, 万: 4, ' trillion': 12, ' billion': 9, ' million': 6, '': 0 }

/** The exact number that a reader reads, as a whole number of 10⁻⁶. */
function readBack(written: string): bigint {
  const [, sign, digits = '', scale = ''] = /^(−?)([\d,.]+)(.*)$/.exec(written) as RegExpExecArray
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const places = 6 + (POWERS[scale] as number)
  return BigInt(`${sign === '−' ? '-' : ''}${whole}${fraction.padEnd(places, '0')}`)
}
function drawDecimal(draw: (most: number) => number): string {
  const whole = Array.from({ length: 1 + draw(15) }, (_, at) => (at === 0 ? 1 + draw(9) : draw(3) === 0 ? draw(10) : 0)).join('')
  const fraction = draw(2) === 0 ? '' : `.${Array.from({ length: 1 + draw(4) }, () => draw(10)).join('')}`
  return `${draw(4) === 0 ? '-' : ''}${whole}${fraction}`
}

describe('a number', () => {
  const draw = drawNumbers(11)
  const numbers = Array.from({ length: 400 }, () => drawDecimal(draw))
  const exact = (decimal: string): bigint => readBack(decimal.replace('-', '−'))

  it('is read back from what is written, to the last digit', () => {
    for (const decimal of numbers)
      for (const written of [formatExact(decimal), formatScaled(decimal, 'zh'), formatScaled(decimal, 'en')])
        expect(readBack(written), `${decimal} as ${written}`).toBe(exact(decimal))
  })
  it('never gets longer by its scale word', () => {
    for (const decimal of numbers) {
      const digits = (written: string): number => written.replace(/\D/g, '').length
      expect(digits(formatScaled(decimal, 'zh'))).toBeLessThanOrEqual(digits(formatExact(decimal)))
    }
  })
  it('is drawn where it lies among others', () => {
    const sorted = [...numbers].sort((a, b) => (exact(a) < exact(b) ? -1 : 1)).map((decimal) => plotValue(decimal) as number)
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
  })
})

describe('the scale word', () => {
  it.each([
    ['one short of ten thousand', '9999', '9,999', '9,999'],
    ['one short of a hundred million', '99990000', '9,999万', '99.99 million'],
    ['one short of a million', '999999', '99.9999万', '999,999'],
    ['a million', '1000000', '100万', '1 million'],
    ['a billion', '1000000000', '10亿', '1 billion'],
    ['one short of a trillion', '999900000000', '9,999亿', '999.9 billion'],
    ['eight digits behind it', '123456780000', '1,234.5678亿', '123.45678 billion'],
    ['nine digits behind it, too many to read', '123456789000', '123,456,789,000', '123,456,789,000'],
    ['a fraction of a unit kept', '12345.5', '1.23455万', '12,345.5'],
  ])('of %s', (_, decimal, zh, en) => {
    expect([formatScaled(decimal, 'zh'), formatScaled(decimal, 'en')]).toEqual([zh, en])
  })
})

describe('what is no decimal', () => {
  it.each(['1/3', '', '约三成', '1e21', '.5', '1.', '+3', 'NaN', '1,000'])('is written as it is: %j', (text) => {
    expect([formatExact(text), formatScaled(text, 'zh'), formatScaled(text, 'en')]).toEqual([text, text, text])
  })
  it.each(['', '约三成', '1e21', '1/-3', '1/2/3', ' 5', 'Infinity'])('is drawn nowhere: %j', (text) => {
    expect(plotValue(text)).toBeNull()
  })
})

describe('a sign', () => {
  it.each([
    ['-5', '−5', -5],
    ['-0.25', '−0.25', -0.25],
    ['-1/4', '-1/4', -0.25],
    ['007', '7', 7],
    ['000.500', '0.5', 0.5],
  ])('and leading noughts of %s', (decimal, written, drawn) => {
    expect([formatExact(decimal), plotValue(decimal)]).toEqual([written, drawn])
  })
})

describe('withUnit', () => {
  it.each([
    ['', '5', '5'],
    ['%', '5%', '5%'],
    ['‰', '5‰', '5‰'],
    ['家', '5家', '5 家'],
  ])('%j', (unit, zh, en) => {
    expect([withUnit('5', unit, 'zh'), withUnit('5', unit, 'en')]).toEqual([zh, en])
  })
})

describe('formatValue', () => {
  it('scales both ends of a range, each by its own word', () => {
    expect(formatValue({ value: '9000', value2: '12000', unit: '人' }, 'zh')).toBe('9,000–1.2万人')
  })
})

describe('writeFigure', () => {
  const cell = { value: '-3200000', value2: null, unit: '元' }
  it.each([
    ['a cell below zero', '-320', '−320万元'],
    ['a cell below zero with a minus sign', '−320', '−320万元'],
    ['a cell with full-width signs', '－320．0', '−320万元'],
    ['words beside the number', '-320万元', '-320万元'],
    ['a range', '-320~-300', '-320~-300'],
    ['a fraction', '1/3', '1/3'],
    ['a number in English', '23\nmillion', '23 million'],
    ['a number that a line breaks', '3.\n2亿 元', '3.2亿元'],
  ])('gives the unit to a bare number alone: %s', (_, number, written) => {
    expect(writeFigure({ ...cell, number }, 'zh')).toBe(written)
  })
  it('has no unit to give where there is none', () => {
    expect(writeFigure({ number: '4', value: '4', value2: null, unit: '' }, 'zh')).toBe('4')
  })
})
