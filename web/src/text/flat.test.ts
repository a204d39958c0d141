import { expect, test } from 'vitest'
import { flat, flatQuote } from './flat'

test.each([
  ['指数\t2017年\t5865', '指数 │ 2017年 │ 5865'],
  ['森林覆盖率 \t\n39', '森林覆盖率 │ 39'],
  ['46天、\n39天', '46天、39天'],
  ['协 同 发　展', '协同发展'],
  ['within one\nhour of Beijing', 'within one hour of Beijing'],
  ['约 30  公里', '约 30 公里'],
  ['增长 6.7%', '增长 6.7%'],
])('%j is shown as %j', (text, shown) => {
  expect(flat(text)).toBe(shown)
})

test('a quote begins and ends with a word', () => {
  expect(flatQuote('\n\t北京市 \n')).toBe('北京市')
})
