import { CodePointText } from './codepoints'
import { flat } from './flat'

export interface Excerpt {
  /** The passage, with an ellipsis where it was cut. */
  before: string
  marked: string
  after: string
}

/** Cut a long sentence to what stands around the marked stretch; offsets are the document's. */
export function cutExcerpt(
  sentence: string,
  start: number,
  mark: { start: number; end: number },
  around = 70,
): Excerpt {
  const text = new CodePointText(sentence, start)
  const from = Math.max(start, mark.start - around)
  const to = Math.min(text.end, mark.end + around)
  return {
    before: (from > start ? '…' : '') + flat(text.slice(from, mark.start)),
    marked: flat(text.slice(mark.start, mark.end)),
    after: flat(text.slice(mark.end, to)) + (to < text.end ? '…' : ''),
  }
}
