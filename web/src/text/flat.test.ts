import { describe, expect, it, test } from 'vitest'
import { flat, flatQuote } from './flat'

test.each([
  ['指数\t2017年\t5865', '指数 │ 2017年 │ 5865'],
  ['森林覆盖率 \t\n39', '森林覆盖率 │ 39'],
  ['46天、\n39天', '46天、39天'],
  ['协 同 发　展', '协同发展'],
  ['within one\nhour of Beijing', 'within one hour of Beijing'],
  ['约 30  公里', '约 30 公里'],
  ['增长 6.7%', '增长 6.7%'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(flat(text)).toBe(shown)
})

describe('a line that breaks', () => {
  it.each([
    ['between a word and a number', 'rose by\n5 per cent', 'rose by 5 per cent'],
    ['between a number and a word', 'in 2025\nthe region', 'in 2025 the region'],
    ['behind a comma before a number', 'in May,\n2025', 'in May, 2025'],
    ['behind a bracket', 'Beijing (China)\nand Tianjin', 'Beijing (China) and Tianjin'],
    ['before a bracket', 'Beijing\n(China)', 'Beijing (China)'],
    ['behind a per cent sign', '5%\nof firms', '5% of firms'],
    ['behind a colon', 'as follows:\nroads', 'as follows: roads'],
    ['behind a question', 'what then?\nMore', 'what then? More'],
    ['with a carriage return', 'one\r\nhour', 'one hour'],
  ])('%s parts the words', (_, text, shown) => {
    expect(flat(text)).toBe(shown)
  })
  it.each([
    ['inside a number', '2106.\n18亿元', '2106.18亿元'],
    ['between digits', '21\n06亿元', '2106亿元'],
    ['before the letter of a generation', '5\nG基站', '5G基站'],
    ['before a number in Chinese', '约\n3000家', '约3000家'],
    ['behind a number in Chinese', '3000\n家', '3000家'],
    ['between a train and its number', 'G\n101次', 'G101次'],
    ['with a form feed between Chinese words', '北京\f市', '北京市'],
  ])('%s joins what it broke', (_, text, shown) => {
    expect(flat(text)).toBe(shown)
  })
})

test('what is flat stays as it is', () => {
  for (const text of ['指数\t2017年\n5865 万人', 'one\nhour,  30\tkm', '　　北京市 与\r\n河北省 \t 1\f2'])
    expect(flat(flat(text))).toBe(flat(text))
})

test('no line break, tab or gap is left', () => {
  expect(flat(' a\r\n\r\n b \t\t c\f \n d　e ')).not.toMatch(/[\r\n\f\t]|\s\s/)
})

test('a quote begins and ends with a word', () => {
  expect(flatQuote('\n\t北京市 \n')).toBe('北京市')
})
