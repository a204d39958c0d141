import { describe, expect, it } from 'vitest'
import { cutBlocks, tableRows } from './blocks'
import { CodePointText } from './codepoints'

const plain = { sections: [], tables: [], breaks: [], repeats: [], fragments: [], pages: [] }
const words = (source: string, structure: Partial<Parameters<typeof cutBlocks>[1]>) => {
  const text = new CodePointText(source)
  return cutBlocks(text, { ...plain, ...structure }).map((block) => [block.kind, text.slice(block.start, block.end)])
}

describe('cutBlocks', () => {
  it('ends a paragraph at a line break and drops the indentation', () => {
    expect(words('\uFEFF　　第一段。\r\n\r\n　　第二段。\n', {})).toEqual([
      ['paragraph', '第一段。'],
      ['paragraph', '第二段。'],
    ])
  })
  it('keeps a sentence whole where a break stands inside it', () => {
    expect(words('疏解企业\n3000家。\n下一段', { breaks: [{ start: 4, end: 5 }] })).toEqual([
      ['paragraph', '疏解企业\n3000家。'],
      ['paragraph', '下一段'],
    ])
  })
  it('draws headings and tables where they stand, and no word twice', () => {
    const source = '一、目标\n正文。\n指标\t2025\n疏解\t30\n尾注'
    const cells = [
      { row: 0, column: 0, start: 9, end: 11, rows: 1, columns: 1 },
      { row: 0, column: 1, start: 12, end: 16, rows: 1, columns: 1 },
      { row: 1, column: 0, start: 17, end: 19, rows: 1, columns: 1 },
      { row: 1, column: 1, start: 20, end: 22, rows: 1, columns: 1 },
    ]
    const table = { start: 9, end: 22, caption: null, header_rows: 1, cells }
    const section = { heading: { start: 0, end: 4 }, body: { start: 5, end: 25 }, level: 1 }
    expect(words(source, { tables: [table], sections: [section] })).toEqual([
      ['heading', '一、目标'],
      ['paragraph', '正文。'],
      ['table', '指标\t2025\n疏解\t30'],
      ['paragraph', '尾注'],
    ])
    expect(tableRows(table).map((row) => row.map((square) => square.cell?.start))).toEqual([
      [9, 12],
      [17, 20],
    ])
  })
  it('draws a heading that runs on into its text as the beginning of a paragraph', () => {
    const source = '1.推进港口协同。开通航线8条。\n2.完善机制。'
    const text = new CodePointText(source)
    const sections = [
      { heading: { start: 0, end: 8 }, body: { start: 9, end: 16 }, level: 1 },
      { heading: { start: 17, end: 23 }, body: { start: 24, end: 24 }, level: 1 },
    ]
    expect(cutBlocks(text, { ...plain, sections }).map(({ kind, level, leadEnd }) => [kind, level, leadEnd])).toEqual([
      ['paragraph', 0, 8],
      ['heading', 1, null],
    ])
  })
  it('keeps columns where a cell is absent or covers several squares', () => {
    const cell = (row: number, column: number, start: number, rows = 1, columns = 1) => ({ row, column, start, end: start + 1, rows, columns })
    const cells = [cell(0, 0, 1, 2), cell(0, 1, 2, 1, 2), cell(1, 2, 3), cell(2, 0, 4)]
    const rows = tableRows({ start: 0, end: 9, caption: null, header_rows: 1, cells })
    expect(rows.map((row) => row.map((square) => [square.column, square.cell?.start ?? null]))).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [1, null],
        [2, 3],
      ],
      [
        [0, 4],
        [1, null],
        [2, null],
      ],
    ])
  })
  it('marks where a page begins, at the next paragraph where it begins inside one', () => {
    const text = new CodePointText('一段。\n二段接着。\n三段。')
    const pages = [
      { page: 1, start: 0 },
      { page: 2, start: 6 },
    ]
    expect(cutBlocks(text, { ...plain, pages }).map((block) => block.page)).toEqual([1, null, 2])
  })
  it('marks repeats and passages that break off', () => {
    const text = new CodePointText('前文。\n又说。\n断了')
    const blocks = cutBlocks(text, {
      ...plain,
      repeats: [{ start: 4, end: 7, first: { start: 0, end: 3 }, similarity: 0.97 }],
      fragments: [{ start: 8, end: 10 }],
    })
    expect(blocks.map((block) => [block.repeatOf?.start ?? null, block.fragment])).toEqual([
      [null, false],
      [0, false],
      [null, true],
    ])
  })
})
