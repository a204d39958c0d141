import { afterEach, describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { locale } from '../i18n'
import { attributesOf, linksOf, renderPage, wordsOf } from '../testing/page'
import { makeClaim, makeCommitment, makeLink, makeProject, source } from '../testing/records'
import { CodePointText } from '../text/codepoints'
import { type Highlight, HighlightIndex } from '../text/segments'
import DocumentCard from './DocumentCard.vue'
import MarkedRange from './MarkedRange.vue'
import QuoteText from './QuoteText.vue'
import { READING } from './reading'
import RecordCounts from './RecordCounts.vue'
import RecordLines from './RecordLines.vue'
import SentenceText from './SentenceText.vue'
import SourceLine from './SourceLine.vue'
import ToldLine from './ToldLine.vue'

afterEach(() => {
  locale.value = 'zh'
})

describe('MarkedRange', () => {
  const text = new CodePointText('疏解企业约3000家，𠮷林投资\n12亿元。', 100)
  const figure: Highlight = { id: 'a', type: 'claim', start: 105, end: 110 }
  const whole: Highlight = { id: 'b', type: 'commitment', start: 100, end: 110 }
  const money: Highlight = { id: 'c', type: 'claim', start: 113, end: 120 }
  const draw = (highlights: Highlight[], start = 100, end = text.end) =>
    renderPage(MarkedRange, { start, end }, [[READING as symbol, { text: ref(text), index: ref(new HighlightIndex(highlights)) }]])

  it('writes every word once, marked or not', async () => {
    const words = wordsOf(await draw([figure, whole, money])).replace(/\s/g, '')
    expect(words).toBe('疏解企业约3000家，𠮷林投资12亿元。')
  })
  it('marks what lies over each other by all its records, the narrowest first', async () => {
    const html = await draw([whole, figure])
    expect(attributesOf(html, 'data-r')).toEqual(['b', 'a b'])
    expect(attributesOf(html, 'class').filter((names) => names.startsWith('mark'))).toEqual(['mark has-commitment', 'mark has-claim has-commitment'])
  })
  it('lets each record be opened where it begins, once', async () => {
    const html = await draw([whole, figure])
    expect(attributesOf(html, 'data-opens')).toEqual(['b', 'a'])
    expect(attributesOf(html, 'role')).toEqual(['button', 'button'])
  })
  it('shows a line that breaks inside a record', async () => {
    expect(attributesOf(await draw([money]), 'class').filter((name) => name === 'break')).toHaveLength(1)
  })
  it('has no mark where no record lies', async () => {
    expect(await draw([figure], 110, 113)).not.toContain('<mark')
  })
})

describe('words of a document', () => {
  const marked = (html: string): string[] => [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map((match) => match[1] as string)

  it('are marked where the document has the figure', async () => {
    const html = await renderPage(QuoteText, { text: '疏解企业\n约3000家', start: 40, marks: [{ start: 46, end: 51 }] })
    expect([wordsOf(html).replace(/\s/g, ''), marked(html)]).toEqual(['疏解企业约3000家', ['3000家']])
    expect(html).toContain('class="is-claim"')
  })
  it('are marked in as many places as there are, in the colour of their type', async () => {
    const html = await renderPage(QuoteText, { text: '甲乙丙丁', start: 0, marks: [{ start: 3, end: 4 }, { start: 0, end: 1 }], type: 'project' })
    expect([marked(html), html.match(/is-project/g)?.length]).toEqual([['甲', '丁'], 2])
  })
  it('are never html', async () => {
    const html = await renderPage(QuoteText, { text: '<img src=x onerror=alert(1)>', start: 0, marks: [{ start: 0, end: 4 }] })
    expect([html.includes('<img'), wordsOf(html).replace(/\s/g, '')]).toEqual([false, '<imgsrc=xonerror=alert(1)>'])
  })
  it('of a long sentence are cut around the mark', async () => {
    const html = await renderPage(SentenceText, { text: `${'前'.repeat(90)}7%${'后'.repeat(90)}`, start: 10, mark: { start: 100, end: 102 } })
    expect([wordsOf(html).replace(/\s/g, ''), marked(html)]).toEqual([`…${'前'.repeat(70)}7%${'后'.repeat(70)}…`, ['7%']])
  })
})

describe('a document', () => {
  it.each([
    ['with title and day', source, '工作报告 2024年2月1日'],
    ['without a title', { ...source, title: null }, '报告.txt 2024年2月1日'],
    ['without a day', { ...source, date: null }, '工作报告'],
  ])('%s is named in one line', async (_, one, expected) => {
    expect(wordsOf(await renderPage(SourceLine, { source: one }))).toBe(expected)
  })
  it('counts its records by type, and has a dash where it has none', async () => {
    const none = { claim: 0, project: 0, link: 0, commitment: 0, visit: 0, chain: 0, family: 0, qualitative: 0 }
    const counts = async (some: object) => attributesOf(await renderPage(RecordCounts, { counts: { ...none, ...some } }), 'class').filter((name) => name.includes('is-'))
    expect(await counts({ claim: 2, qualitative: 1 })).toEqual(['is-claim one', 'is-qualitative one'])
    expect(wordsOf(await renderPage(RecordCounts, { counts: none }))).toBe('—')
    expect(wordsOf(await renderPage(RecordCounts, { counts: { ...none, claim: 1234 } }))).toContain('1,234')
  })
  it('leads to its reader', async () => {
    const document = { ...source, media_type: 'text/plain', length: 9, place: null, language: null, authority: 'press', reprint_of: null, counts: { claim: 1, project: 0, link: 0, commitment: 0, visit: 0, chain: 0, family: 0, qualitative: 0 }, unbound: 0 }
    const html = await renderPage(DocumentCard, { document })
    expect([linksOf(html), wordsOf(html).startsWith('工作报告 2024年2月1日 编写组')]).toEqual([['/documents/d1'], true])
  })
})

describe('RecordLines', () => {
  const aside = async (record: object): Promise<string | undefined> => /class="small aside">(.*?)<\/span>/.exec(await renderPage(RecordLines, { records: [record] }))?.[1]

  it.each([
    ['a project, its state and time', makeProject({ status: 'completed' }), 'completed · 2023'],
    ['a link, its parties and form', makeLink({ form: 'agreement' }), '北京市, 河北省 · agreement'],
    ['a link of no form', makeLink({ form: null }), '北京市, 河北省'],
    ['a promise, who made it and until when', makeCommitment(), '北京市 · 2025'],
    ['a promise without a day', makeCommitment({ deadline: null }), '北京市'],
    ['a promise of nobody', makeCommitment({ actors: [], deadline: null }), ''],
    ['a figure', makeClaim(), ''],
  ])('says of %s', async (_, record, expected) => {
    locale.value = 'en'
    expect((await aside(record))?.toLowerCase()).toBe(expected)
  })
  it('leads each to its sentence', async () => {
    const html = await renderPage(RecordLines, { records: [makeProject({ id: 'p1' }), makeLink({ id: 'm1' })] })
    expect(linksOf(html)).toEqual(['/documents/d1#p1', '/documents/d1#m1'])
  })
})

describe('ToldLine', () => {
  it('gives the words on one line, their file and day, and leads to the record', async () => {
    const html = await renderPage(ToldLine, { told: { record: 'm1', quote: '会商\n机制', document: '报告.txt', date: '2024' } })
    expect([linksOf(html), wordsOf(html)]).toEqual([['/records/m1'], '会商机制 报告.txt · 2024年'])
  })
  it('has no dot where there is no day', async () => {
    expect(wordsOf(await renderPage(ToldLine, { told: { record: 'm1', quote: '甲', document: '报告.txt', date: null } }))).toBe('甲 报告.txt')
  })
})
