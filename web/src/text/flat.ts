const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’…—]'
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[^\\S\\t]+(?=${WIDE})`, 'g')
const CELL = /[^\S\t]*\t\s*/g
// A line that breaks inside a number or a Chinese sentence parts nothing; between Latin words it stands for a space.
const BREAK = /(?<=[A-Za-z,;:.!?)%])\s*[\r\n\f]\s*(?=[A-Za-z(])|(?<=[a-z]{2}[,;:]?)\s*[\r\n\f]\s*(?=\d)|(?<=\d)\s*[\r\n\f]\s*(?=[a-z]{2})/g

/** Words of a document on one line: cells of a table apart, nothing of the page's own breaks and gaps. */
export function flat(text: string): string {
  return text
    .replace(BETWEEN_WIDE, '')
    .replace(BREAK, ' ')
    .replace(/[^\S\t]*[\r\n\f]+[^\S\t]*/g, '')
    .replace(CELL, ' │ ')
    .replace(/[^\S\t]+/g, ' ')
}

/** The same without what stands before the first word and behind the last. */
export const flatQuote = (text: string): string => flat(text.trim())
