import type { ClaimRecord } from '../api/types'
import { flatQuote } from '../text/flat'

interface Scale {
  power: number
  name: string
}

const SCALES: Record<'zh' | 'en', Scale[]> = {
  zh: [
    { power: 12, name: '万亿' },
    { power: 8, name: '亿' },
    { power: 4, name: '万' },
  ],
  en: [
    { power: 12, name: ' trillion' },
    { power: 9, name: ' billion' },
    { power: 6, name: ' million' },
  ],
}

/** More digits than this and a scaled number is harder to read than the plain one. */
const MOST_DIGITS = 8

function split(decimal: string): { sign: string; whole: string; fraction: string } | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  return { sign, whole: whole.replace(/^0+(?=\d)/, ''), fraction: fraction.replace(/0+$/, '') }
}

function shift(whole: string, fraction: string, power: number): { whole: string; fraction: string } {
  const padded = whole.padStart(power + 1, '0')
  const cut = padded.length - power
  return { whole: padded.slice(0, cut), fraction: (padded.slice(cut) + fraction).replace(/0+$/, '') }
}

const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',')
const join = (sign: string, whole: string, fraction: string): string =>
  `${sign === '-' ? '−' : ''}${group(whole)}${fraction === '' ? '' : `.${fraction}`}`

/** Every digit of an exact number, grouped by threes; a fraction (`1/3`) and anything else as it is. */
export function formatExact(decimal: string): string {
  const parts = split(decimal)
  return parts === null ? decimal : join(parts.sign, parts.whole, parts.fraction)
}

/**
 * An exact number with the scale word that makes it short: 120000000 is 1.2亿. Nothing is rounded:
 * where a scale word would leave a long number, all digits are shown.
 */
export function formatScaled(decimal: string, locale: 'zh' | 'en'): string {
  const parts = split(decimal)
  if (parts === null) return decimal
  for (const { power, name } of SCALES[locale]) {
    if (parts.whole.length <= power) continue
    const { whole, fraction } = shift(parts.whole, parts.fraction, power)
    if (whole.length + fraction.length > MOST_DIGITS) break
    return join(parts.sign, whole, fraction) + name
  }
  return join(parts.sign, parts.whole, parts.fraction)
}

type Said = Pick<ClaimRecord, 'value' | 'value2' | 'unit'>

/** A written number with its unit: `30亿元`, and `3 billion 元` where words stand apart. */
export function withUnit(number: string, unit: string, locale: 'zh' | 'en'): string {
  return `${number}${locale === 'en' && !['', '%', '‰'].includes(unit) ? ' ' : ''}${unit}`
}

/** The value of a claim in its base unit: `30亿元`, `1–1.5小时`, `60%`. */
export function formatValue(claim: Said, locale: 'zh' | 'en'): string {
  const upper = claim.value2 === null ? '' : `–${formatScaled(claim.value2, locale)}`
  return withUnit(formatScaled(claim.value, locale) + upper, claim.unit, locale)
}

/**
 * The figure as its text writes it. A bare number, as in the cell of a table whose heading has the unit,
 * is given with the unit that it was read with.
 */
export function writeFigure(claim: Said & Pick<ClaimRecord, 'number'>, locale: 'zh' | 'en'): string {
  const number = /[A-Za-z]{2}/.test(claim.number) ? flatQuote(claim.number) : claim.number.replace(/\s+/g, '')
  return claim.unit !== '' && /^[-+−－＋]?[\d.,，．]+$/.test(number) ? formatValue(claim, locale) : number
}

/** The value as a point of a chart, where the loss of digits cannot be seen; null where it is no number. */
export function plotValue(decimal: string): number | null {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(decimal)
  if (fraction !== null) return Number(fraction[1]) / Number(fraction[2])
  return split(decimal) === null ? null : Number(decimal)
}
