const STORED = 'lantu.visited'
/** A visit that is interrupted for less than this goes on. */
const PAUSE_MS = 3_600_000

interface Visits {
  /** When the visit before this one ended. */
  before: string | null
  /** When the reader was last seen. */
  seen: string
}

/** Join a moment to the visits that are known: a long pause begins a new visit. */
export function followVisits(stored: string | null, now: Date): Visits {
  const moment = now.toISOString()
  let known: Partial<Visits> = {}
  try {
    known = (JSON.parse(stored ?? '{}') ?? {}) as Partial<Visits>
  } catch {
    // What is no JSON was not written by us: the visit counts as the first.
  }
  const seen = Date.parse(known.seen ?? '')
  if (Number.isNaN(seen)) return { before: null, seen: moment }
  return { before: now.getTime() - seen > PAUSE_MS ? (known.seen as string) : (known.before ?? null), seen: moment }
}

const visits = followVisits(localStorage.getItem(STORED), new Date())
localStorage.setItem(STORED, JSON.stringify(visits))

/** When the reader's visit before this one ended; null at the first. */
export const lastVisit = visits.before
