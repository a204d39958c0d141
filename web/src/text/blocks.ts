import type { DocumentDetail, Range, TableShape } from '../api/types'
import type { CodePointText } from './codepoints'

/** A paragraph, a heading or a table, in text order. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'table'
  start: number
  end: number
  /** 1 for the outermost heading; 0 for everything else. */
  level: number
  /** Where the heading ends that a paragraph begins with and runs on from (1.有序承接。推动…); null for everything else. */
  leadEnd: number | null
  table: TableShape | null
  /** The passage that this one says again. */
  repeatOf: Range | null
  /** The page of a pdf that begins with this block; null within a page, and where there are no pages. */
  page: number | null
  /** The passage breaks off or begins in the middle of a sentence. */
  fragment: boolean
}

type Structure = Pick<DocumentDetail, 'sections' | 'tables' | 'breaks' | 'repeats' | 'fragments' | 'pages'>

const touches = (range: Range, start: number, end: number): boolean => range.start < end && range.end > start

/** The line breaks at which a paragraph ends: those that do not stand inside a sentence. */
function paragraphEnds(text: CodePointText, breaks: readonly Range[]): number[] {
  const inside = new Set<number>()
  for (const item of breaks) for (let at = item.start; at < item.end; at += 1) inside.add(at)
  const ends: number[] = []
  let position = text.offset
  for (const character of text.text) {
    if ((character === '\n' || character === '\r' || character === '\f') && !inside.has(position)) ends.push(position)
    position += 1
  }
  return ends
}

function cutParagraphs(text: CodePointText, start: number, end: number, ends: readonly number[]): Range[] {
  const ranges: Range[] = []
  let from = start
  for (const at of [...ends.filter((position) => position >= start && position < end), end]) {
    if (text.slice(from, at).trim() !== '') ranges.push({ start: from, end: at })
    from = at + 1
  }
  return ranges
}

/** Take the white space at both ends away: it is the writer's indentation, not the text. */
function trim(text: CodePointText, range: Range): Range {
  const passage = [...text.slice(range.start, range.end)]
  let before = 0
  let after = 0
  while (before < passage.length && /\s|\uFEFF/.test(passage[before] as string)) before += 1
  while (after < passage.length - before && /\s/.test(passage[passage.length - 1 - after] as string)) after += 1
  return { start: range.start + before, end: range.end - after }
}

/** Cut a stretch of a document into its paragraphs, headings and tables; every word is in one of them. */
export function cutBlocks(text: CodePointText, structure: Structure): Block[] {
  const ends = paragraphEnds(text, structure.breaks)
  const tables = structure.tables.filter((table) => touches(table, text.offset, text.end) && table.cells.length > 0)
  const blocks: Block[] = []
  const addText = (start: number, end: number): void => {
    for (const range of cutParagraphs(text, start, end, ends)) {
      const { start: from, end: to } = trim(text, range)
      const heading = structure.sections.find((section) => touches(section.heading, from, to))
      const repeat = structure.repeats.find((item) => touches(item, from, to))
      const runsOn = heading !== undefined && /[\p{L}\p{N}]/u.test(text.slice(heading.heading.end, to))
      blocks.push({
        kind: heading && !runsOn ? 'heading' : 'paragraph',
        start: from,
        end: to,
        level: heading && !runsOn ? heading.level : 0,
        leadEnd: runsOn ? heading.heading.end : null,
        table: null,
        repeatOf: repeat?.first ?? null,
        page: null,
        fragment: structure.fragments.some((item) => touches(item, from, to)),
      })
    }
  }
  let at = text.offset
  for (const table of [...tables].sort((a, b) => a.start - b.start)) {
    const repeat = structure.repeats.find((item) => touches(item, table.start, table.end))
    if (table.start < at) continue
    addText(at, table.start)
    const { start, end } = table
    blocks.push({ kind: 'table', start, end, level: 0, leadEnd: null, table, repeatOf: repeat?.first ?? null, page: null, fragment: false })
    at = Math.min(table.end, text.end)
  }
  addText(at, text.end)
  for (const { page, start } of structure.pages) {
    // A page that begins inside a paragraph is marked where the next one begins.
    const first = start < text.offset ? undefined : blocks.find((block) => block.start >= start)
    if (first !== undefined && first.page === null) first.page = page
  }
  return blocks
}

/** A square of a table's grid: a cell that begins here, or one of which the document has none. */
export interface Square {
  column: number
  cell: TableShape['cells'][number] | null
}

/** The rows of a table, each with the squares that begin in it: an absent cell is drawn empty, so that columns stay columns. */
export function tableRows(table: TableShape): Square[][] {
  const height = table.cells.reduce((most, cell) => Math.max(most, cell.row + cell.rows), 0)
  const width = table.cells.reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0)
  const taken = new Set<number>()
  const begins = new Map<number, TableShape['cells'][number]>()
  for (const cell of table.cells) {
    begins.set(cell.row * width + cell.column, cell)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) taken.add(row * width + column)
  }
  return Array.from({ length: height }, (_, row) => {
    const squares: Square[] = []
    for (let column = 0; column < width; column += 1) {
      const cell = begins.get(row * width + column) ?? null
      if (cell !== null || !taken.has(row * width + column)) squares.push({ column, cell })
    }
    return squares
  })
}
