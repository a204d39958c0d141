/** One change of a scenario, under the keys of its file. */
export interface Change {
  do: string
  [key: string]: unknown
}
export interface Scenario {
  name: string
  question: string
  region: string
  date: string
  centre: { name: string; door: string[]; train?: string[] }[]
  change: Change[]
  terms: Record<string, number>
}

/** A string, number or list of strings as TOML writes it: JSON's escapes are TOML's too, which escapes one sign more. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`
  return typeof value === 'number' ? String(value) : JSON.stringify(value).replaceAll('\u007f', '\\u007f')
}
const table = (heading: string, entries: Record<string, unknown>): string =>
  [heading, ...Object.entries(entries).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([key, value]) => `${key} = ${write(value)}`)].join('\n')

/** The scenario as the file that `lantu try` takes. */
export function writeScenario(scenario: Scenario): string {
  const { name, question, region, date, centre, change, terms } = scenario
  return [
    table('schema = "lantu.scenario/1"', { name, question, region, date }),
    ...centre.map((one) => table('[[centre]]', one)),
    ...change.map((one) => table('[[change]]', one)),
    ...(Object.keys(terms).length > 0 ? [table('[terms]', terms)] : []),
  ].join('\n\n')
}

/** An example's content, whatever of it is left out. */
export function readScenario(content: Record<string, unknown>): Scenario {
  return { question: '', change: [], terms: {}, ...structuredClone(content) } as unknown as Scenario
}

/** A scenario as a part of an address, and back; null where the address was cut or is none. */
export function packScenario(scenario: Scenario): string {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
export function unpackScenario(packed: string): Scenario | null {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
    const found = JSON.parse(new TextDecoder().decode(bytes)) as Scenario
    return Array.isArray(found.centre) && Array.isArray(found.change) ? found : null
  } catch {
    return null
  }
}
