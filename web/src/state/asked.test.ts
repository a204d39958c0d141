import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EffectScope, effectScope, nextTick, ref } from 'vue'
import { ApiError } from '../api/client'
import { type Asked, underWay, useAsked } from './asked'

/** Answers that a test gives when it likes, by the order of the questions. */
class Questions<Answer> {
  readonly signals: AbortSignal[] = []
  private readonly waiting: { resolve: (answer: Answer) => void; reject: (reason: unknown) => void }[] = []

  readonly ask = (signal: AbortSignal): Promise<Answer> => {
    this.signals.push(signal)
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }
  async answer(nth: number, answer: Answer): Promise<void> {
    this.waiting[nth]?.resolve(answer)
    await vi.advanceTimersByTimeAsync(0)
  }
  async fail(nth: number, reason: unknown): Promise<void> {
    this.waiting[nth]?.reject(reason)
    await vi.advanceTimersByTimeAsync(0)
  }
}

let scope: EffectScope
const inScope = <Answer>(make: () => Asked<Answer>): Asked<Answer> => scope.run(make) as Asked<Answer>

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('useAsked', () => {
  it('asks at once, and tells that it asks until the answer is there', async () => {
    const questions = new Questions<string>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    expect([asked.asking.value, underWay.value, asked.answer.value]).toEqual([true, 1, null])
    await questions.answer(0, 'first')
    expect([asked.asking.value, underWay.value, asked.answer.value]).toEqual([false, 0, 'first'])
  })
  it('asks anew when what it depends on reads otherwise, and keeps the old answer meanwhile', async () => {
    const questions = new Questions<string>()
    const place = ref('110000')
    const asked = inScope(() => useAsked(() => ({ place: place.value }), questions.ask))
    await questions.answer(0, 'Beijing')
    place.value = '130000'
    await nextTick()
    expect([asked.answer.value, asked.asking.value]).toEqual(['Beijing', true])
    await questions.answer(1, 'Hebei')
    expect(asked.answer.value).toBe('Hebei')
  })
  it('does not ask again for another object of the same words', async () => {
    const questions = new Questions<string>()
    const filters = ref({ place: '110000' })
    inScope(() => useAsked(() => filters.value, questions.ask))
    filters.value = { place: '110000' }
    await nextTick()
    await questions.answer(0, 'Beijing')
    expect(questions.signals).toHaveLength(1)
  })
  it('drops a late answer to an earlier question, and lets that question go', async () => {
    const questions = new Questions<string>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    asked.again()
    expect(questions.signals.map((signal) => signal.aborted)).toEqual([true, false])
    await questions.answer(1, 'new')
    await questions.answer(0, 'old')
    expect([asked.answer.value, asked.asking.value, underWay.value]).toEqual(['new', false, 0])
  })
  it('still asks while an earlier question ends late', async () => {
    const questions = new Questions<string>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    asked.again()
    await questions.fail(0, new DOMException('gone', 'AbortError'))
    expect([asked.asking.value, asked.error.value, underWay.value]).toEqual([true, null, 1])
    await questions.answer(1, 'new')
  })
  it('shows why it was not answered in the place of the answer, until it is', async () => {
    const questions = new Questions<string>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    await questions.answer(0, 'first')
    asked.again()
    await questions.fail(1, new ApiError('offline', 'nobody there'))
    expect([asked.answer.value, asked.error.value?.kind, asked.asking.value]).toEqual([null, 'offline', false])
    asked.again()
    await questions.answer(2, 'back')
    expect([asked.answer.value, asked.error.value]).toEqual(['back', null])
  })
  it('asks again after five seconds for what is not compared yet, and no more once it is', async () => {
    const questions = new Questions<{ checked: boolean }>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    await questions.answer(0, { checked: false })
    expect(asked.answer.value).toEqual({ checked: false })
    await vi.advanceTimersByTimeAsync(4999)
    expect(questions.signals).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(questions.signals).toHaveLength(2)
    await questions.answer(1, { checked: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(questions.signals).toHaveLength(2)
  })
  it('takes what is not compared yet as it is where once is enough', async () => {
    const questions = new Questions<{ checked: boolean }>()
    inScope(() => useAsked(() => 1, questions.ask, { once: true }))
    await questions.answer(0, { checked: false })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(questions.signals).toHaveLength(1)
  })
  it('does not ask twice when it is asked again while it waits to', async () => {
    const questions = new Questions<{ checked: boolean }>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    await questions.answer(0, { checked: false })
    asked.again()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(questions.signals).toHaveLength(2)
    await questions.answer(1, { checked: true })
  })
  it('leaves with its page: nothing is asked, taken in or thrown any more', async () => {
    const questions = new Questions<{ checked: boolean }>()
    const asked = inScope(() => useAsked(() => 1, questions.ask))
    await questions.answer(0, { checked: false })
    asked.again()
    scope.stop()
    expect(questions.signals[1]?.aborted).toBe(true)
    await questions.fail(1, new DOMException('gone', 'AbortError'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect([questions.signals.length, asked.answer.value, underWay.value]).toEqual([2, { checked: false }, 0])
  })
  it('takes no question as no answer', async () => {
    const asked = inScope(() => useAsked<string>(() => 1, () => null))
    await vi.advanceTimersByTimeAsync(0)
    expect([asked.answer.value, asked.error.value, asked.asking.value]).toEqual([null, null, false])
  })
})
