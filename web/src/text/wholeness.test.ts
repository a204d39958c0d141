import { describe, expect, it } from 'vitest'
import type { TableShape } from '../api/types'
import { drawNumbers } from '../testing/chance'
import { type Block, cutBlocks, tableRows } from './blocks'
import { CodePointText } from './codepoints'

const plain = { sections: [], tables: [], breaks: [], repeats: [], fragments: [], pages: [] }
const tableAt = (start: number, end: number): TableShape => ({ start, end, caption: null, header_rows: 0, cells: [{ row: 0, column: 0, start, end, rows: 1, columns: 1 }] })
const cut = (source: string, structure: Partial<Parameters<typeof cutBlocks>[1]>, offset = 0) => {
  const text = new CodePointText(source, offset)
  return { text, blocks: cutBlocks(text, { ...plain, ...structure }) }
}
const said = ({ text, blocks }: { text: CodePointText; blocks: Block[] }): [string, string][] => blocks.map((block) => [block.kind, text.slice(block.start, block.end)])

describe('cutBlocks', () => {
  it('puts every word into one block, in the order of the text, whatever stands where', () => {
    const draw = drawNumbers(3)
    const signs = ['字', '词', '\n', '\r\n', '\f', '　', ' ', '\t', '𠮷']
    for (let round = 0; round < 200; round += 1) {
      const source = Array.from({ length: 30 }, () => signs[draw(signs.length)]).join('')
      const first = draw(25)
      const tables = draw(2) === 0 ? [] : [tableAt(first, first + 1 + draw(5))]
      const breaks = Array.from({ length: draw(4) }, () => draw(30)).map((start) => ({ start, end: start + 1 }))
      const found = cut(source, { tables, breaks: breaks })
      for (const [at, block] of found.blocks.entries()) {
        expect(block.end).toBeGreaterThan(block.start)
        expect(block.start).toBeGreaterThanOrEqual(found.blocks[at - 1]?.end ?? 0)
      }
      expect(said(found).map(([, words]) => words).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
    }
  })
  it('begins and ends a paragraph with a word', () => {
    expect(said(cut('　　甲 乙　\n\n \n丙\t', {}))).toEqual([
      ['paragraph', '甲 乙'],
      ['paragraph', '丙'],
    ])
  })
  it('ends a paragraph at a line, a carriage return and a page', () => {
    expect(said(cut('甲\r乙\f丙\n丁', {})).map(([, words]) => words)).toEqual(['甲', '乙', '丙', '丁'])
  })
  it('has no block for a text without words', () => {
    expect(cut(' \n　\n', {}).blocks).toEqual([])
  })
  it('counts from where its part of the document begins', () => {
    expect(cut('甲\n乙', {}, 100).blocks.map(({ start, end }) => [start, end])).toEqual([[100, 101], [102, 103]])
  })
  it('shows as text what its part has of a table that began before it', () => {
    expect(said(cut('尾\n后文', { tables: [tableAt(95, 101)] }, 100))).toEqual([
      ['paragraph', '尾'],
      ['paragraph', '后文'],
    ])
  })
  it('shows a table that goes on behind its part as a table', () => {
    const { blocks } = cut('前文\n表', { tables: [tableAt(103, 140)] }, 100)
    expect(blocks.map(({ kind, start, end }) => [kind, start, end])).toEqual([['paragraph', 100, 102], ['table', 103, 140]])
  })
  it('leaves out tables of other parts, and those without a cell', () => {
    const tables = [tableAt(0, 5), tableAt(102, 120), { ...tableAt(100, 101), cells: [] }]
    expect(said(cut('甲乙', { tables }, 100))).toEqual([['paragraph', '甲乙']])
  })
  it('takes tables in the order of the text', () => {
    expect(cut('甲乙丙', { tables: [tableAt(2, 3), tableAt(0, 1)] }).blocks.map(({ kind, start }) => [kind, start])).toEqual([
      ['table', 0],
      ['paragraph', 1],
      ['table', 2],
    ])
  })
  it('keeps the level of a heading, and 0 for everything else', () => {
    const section = { heading: { start: 0, end: 3 }, body: { start: 4, end: 6 }, level: 2 }
    expect(cut('一、甲\n乙', { sections: [section] }).blocks.map(({ kind, level }) => [kind, level])).toEqual([['heading', 2], ['paragraph', 0]])
  })
  it('marks no page that began before its part, and the first block of each that begins in it', () => {
    const pages = [1, 2, 3].map((page) => ({ page, start: [0, 100, 103][page - 1] as number }))
    expect(cut('甲\n\n乙\n丙', { pages }, 100).blocks.map((block) => block.page)).toEqual([2, 3, null])
  })
  it('marks the earlier of two pages that begin with one block', () => {
    const pages = [{ page: 4, start: 0 }, { page: 5, start: 0 }]
    expect(cut('甲\n乙', { pages }).blocks.map((block) => block.page)).toEqual([4, null])
  })
})

describe('tableRows', () => {
  it('has no row without a cell', () => {
    expect(tableRows({ start: 0, end: 0, caption: null, header_rows: 0, cells: [] })).toEqual([])
  })
  it('keeps a row in which no cell begins', () => {
    const cell = { row: 0, column: 0, start: 0, end: 1, rows: 2, columns: 2 }
    expect(tableRows({ start: 0, end: 1, caption: null, header_rows: 0, cells: [cell] })).toEqual([[{ column: 0, cell }], []])
  })
  it('covers every square of the grid once, by a cell or as an empty one', () => {
    const draw = drawNumbers(9)
    for (let round = 0; round < 50; round += 1) {
      const cells = Array.from({ length: 4 }, (_, row) => ({ row, column: draw(3), start: row, end: row + 1, rows: 1, columns: 1 + draw(2) }))
      const rows = tableRows({ start: 0, end: 4, caption: null, header_rows: 0, cells })
      const width = Math.max(...cells.map((cell) => cell.column + cell.columns))
      expect(rows).toHaveLength(4)
      for (const row of rows) expect(row.reduce((sum, square) => sum + (square.cell?.columns ?? 1), 0)).toBe(width)
    }
  })
})
