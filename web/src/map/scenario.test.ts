import { describe, expect, it } from 'vitest'
import { packScenario, readScenario, unpackScenario, writeScenario } from './scenario'

const scenario = readScenario({
  name: '提速 "一"',
  region: 'jingjinji',
  date: '2025',
  centre: [{ name: '北京', door: ['东城区'] }],
  change: [{ do: 'speed_up', line: '京唐城际铁路', factor: 0.8 }],
})

describe('a scenario', () => {
  it('is written as the file that the command line takes', () => {
    expect(writeScenario(scenario)).toBe(
      'schema = "lantu.scenario/1"\nname = "提速 \\"一\\""\nregion = "jingjinji"\ndate = "2025"\n\n[[centre]]\nname = "北京"\ndoor = ["东城区"]\n\n[[change]]\ndo = "speed_up"\nline = "京唐城际铁路"\nfactor = 0.8',
    )
  })
  it('goes into an address and comes back', () => {
    expect(unpackScenario(packScenario(scenario))).toEqual(scenario)
    expect(packScenario(scenario)).toMatch(/^[\w-]+$/)
  })
  it('is none where the address was cut', () => {
    expect(unpackScenario(packScenario(scenario).slice(0, 30))).toBe(null)
    expect(unpackScenario('e30')).toBe(null)
  })
})
