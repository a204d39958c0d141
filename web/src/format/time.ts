import type { Time } from '../api/types'

export type Translate = (key: string, values?: Record<string, string | number>) => string

/** Write a date at its own precision: 2022, 2022-09 or 2022-09-30; anything else as it is. */
export function formatDate(date: string, t: Translate): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (match === null) return date
  const [, year = '', month, day] = match
  if (month === undefined) return t('date.year', { year })
  if (day === undefined) return t('date.month', { year, month: Number(month), mm: month })
  return t('date.day', { year, month: Number(month), day: Number(day), mm: month, dd: day })
}

/** Write a period: one date, from one to another, until one, since one; an em dash where nothing is told. */
export function formatPeriod(time: Time, t: Translate): string {
  const { start, end } = time
  if (start === null && end === null) return '—'
  if (start === null) return t('date.until', { end: formatDate(end as string, t) })
  if (end === null) return t('date.since', { start: formatDate(start, t) })
  if (start === end) return formatDate(start, t)
  return t('date.between', { start: formatDate(start, t), end: formatDate(end, t) })
}

/** Write a period that stands in the form of ISO 8601-2: 2022-10, 2014/2023-05-13, ../2024. */
export function formatEdtf(period: string, t: Translate): string {
  const [first = '', last = first] = period.split('/')
  const end = (date: string): string | null => (date === '' || date === '..' ? null : date)
  return formatPeriod({ start: end(first), end: end(last) }, t)
}

/** The day (as a year with its fraction) at which a period's value is drawn; null where it has none. */
export function plotYear(time: Time): number | null {
  const date = time.end ?? time.start
  const match = date === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (match === null) return null
  const [, year, month, day] = match
  if (month === undefined) return Number(year)
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 1) / 31)) / 12
}

/** Write a moment of the audit trail in the reader's own time zone, to the minute. */
export function formatMoment(moment: string, locale: 'zh' | 'en'): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime())
    ? moment
    : date.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
