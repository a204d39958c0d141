import type { ClaimRecord } from '../api/types'
import { formatDate, formatPeriod } from '../format/time'
import { t } from '../i18n'
import { flatQuote } from '../text/flat'

const QUOTED = 34
const TITLED = 30

/** Cut a text that is too long, and say so; a character beyond the basic plane stays whole. */
function shorten(text: string, most: number): string {
  const signs = [...text]
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : text
}

/** The lines that a tooltip ends with: the clause, and the document with its day. */
export function describeSource(claim: ClaimRecord): string[] {
  const { title, name, date } = claim.document
  return [shorten(flatQuote(claim.quote), QUOTED), [shorten(title ?? name, TITLED), date === null ? '' : formatDate(date, t)].join(' ').trim()]
}
/** The line that a tooltip begins with. */
export const describeFigure = (written: string, claim: ClaimRecord): string => `${written}  ${formatPeriod(claim.time, t)}`
