/** What is highlighted: a record's stretch of the text. */
export interface Highlight {
  id: string
  type: string
  start: number
  end: number
}

/** A stretch in which the same highlights hold from its first character to its last. */
export interface Segment {
  start: number
  end: number
  /** Shortest highlight first, so that the first is the most particular thing said here. */
  highlights: Highlight[]
  /** The highlights that begin in this segment and no earlier one of the same range. */
  opens: Highlight[]
}

/** Order of the text; of those that begin together the longest first. */
export function byPosition(a: Highlight, b: Highlight): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function byLength(a: Highlight, b: Highlight): number {
  return a.end - a.start - (b.end - b.start) || byPosition(a, b)
}

/**
 * Cut a range at every edge of a highlight, so that overlapping highlights need no nesting.
 * The segments join without a gap; `highlights` must be in order of position.
 */
export function cutSegments(start: number, end: number, highlights: readonly Highlight[]): Segment[] {
  const inside = highlights.filter((item) => item.start < end && item.end > start && item.end > item.start)
  const edges = new Set([start, end])
  for (const item of inside) {
    edges.add(Math.max(item.start, start))
    edges.add(Math.min(item.end, end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const opened = new Set<string>()
  const segments: Segment[] = []
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const from = cuts[index] as number
    const to = cuts[index + 1] as number
    const here = inside.filter((item) => item.start < to && item.end > from).sort(byLength)
    const opens = here.filter((item) => !opened.has(item.id))
    for (const item of opens) opened.add(item.id)
    segments.push({ start: from, end: to, highlights: here, opens })
  }
  return segments
}

/** Finds the highlights that touch a range without looking at all of them. */
export class HighlightIndex {
  private readonly sorted: Highlight[]
  private readonly longest: number

  constructor(highlights: readonly Highlight[]) {
    this.sorted = [...highlights].sort(byPosition)
    this.longest = this.sorted.reduce((most, item) => Math.max(most, item.end - item.start), 0)
  }

  /** The highlights that share a character with the range, in order of position. */
  touching(start: number, end: number): Highlight[] {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sorted[middle] as Highlight).start < start - this.longest) low = middle + 1
      else high = middle
    }
    const found: Highlight[] = []
    for (let index = low; index < this.sorted.length; index += 1) {
      const item = this.sorted[index] as Highlight
      if (item.start >= end) break
      if (item.end > start) found.push(item)
    }
    return found
  }
}
