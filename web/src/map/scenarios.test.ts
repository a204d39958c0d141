import { describe, expect, it } from 'vitest'
import { type Scenario, packScenario, readScenario, unpackScenario, writeScenario } from './scenario'

const plain = { name: 'a', region: 'jingjinji', date: '2025', centre: [] }

describe('readScenario', () => {
  it('fills in what an example leaves out, and changes nothing of the example itself', () => {
    const content = { ...plain, change: [{ do: 'close', line: '甲线' }] }
    const scenario = readScenario(content)
    scenario.change.push({ do: 'open', line: '乙线' })
    expect(content.change).toHaveLength(1)
    expect([scenario.question, scenario.terms]).toEqual(['', {}])
  })
})

describe('writeScenario', () => {
  const lines = (parts: Partial<Scenario>): string[] => writeScenario({ ...readScenario(plain), ...parts }).split('\n')

  it('leaves out a question that nobody asked, and terms that nobody set', () => {
    expect(lines({})).toEqual(['schema = "lantu.scenario/1"', 'name = "a"', 'region = "jingjinji"', 'date = "2025"'])
  })
  it('writes terms last, as the file ends with their table', () => {
    expect(lines({ terms: { walk_kmh: 4.5, wait_share: 0.5 } }).slice(4)).toEqual(['', '[terms]', 'walk_kmh = 4.5', 'wait_share = 0.5'])
  })
  it.each([
    ['a backslash', 'a\\b', '"a\\\\b"'],
    ['quotes', '“a” "b"', '"“a” \\"b\\""'],
    ['a line break and a tab', 'a\n\tb', '"a\\n\\tb"'],
    ['a sign that no line may hold', 'a\u0001b', '"a\\u0001b"'],
    ['what would end a table', ']]\n[[change]]', '"]]\\n[[change]]"'],
    ['a delete sign, which TOML forbids', 'a\u007fb', '"a\\u007fb"'],
  ])('keeps %s inside its text', (_, name, written) => {
    expect(lines({ name })[1]).toBe(`name = ${written}`)
  })
  it.each([
    ['numbers', [0.1, 160, -3], '[0.1, 160, -3]'],
    ['texts', ['北京', '天津'], '["北京", "天津"]'],
    ['nothing', [], '[]'],
  ])('writes a list of %s', (_, stops, written) => {
    expect(lines({ change: [{ do: 'new_line', stops }] }).at(-1)).toBe(`stops = ${written}`)
  })
  it('leaves out what a change does not say, but not nought', () => {
    const change = { do: 'speed_up', line: '', factor: 0, source: undefined, other: null }
    expect(lines({ change: [change] }).slice(-3)).toEqual(['[[change]]', 'do = "speed_up"', 'factor = 0'])
  })
})

describe('a scenario in an address', () => {
  it.each([
    ['Chinese and signs of two units', '京雄快线 𠮷 😀'],
    ['signs that an address uses itself', '?&=#/+%'],
    ['bytes that base64 writes with + and /', '~~~???>>>ÿÿÿ'],
    ['nothing', ''],
  ])('comes back with %s', (_, name) => {
    const scenario = readScenario({ ...plain, name, terms: { a: 1 } })
    const packed = packScenario(scenario)
    expect(unpackScenario(packed)).toEqual(scenario)
    expect(packed).toMatch(/^[\w-]*$/)
  })
  it.each([
    ['nothing', ''],
    ['no base64', '***'],
    ['no JSON', btoa('centre')],
    ['a number', btoa('7')],
    ['null', btoa('null')],
    ['no list of changes', btoa('{"centre":[],"change":{}}')],
    ['no list of centres', btoa('{"centre":"a","change":[]}')],
  ])('is none where the address holds %s', (_, packed) => {
    expect(unpackScenario(packed)).toBeNull()
  })
})
