import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { watchIdleness, type IdleState, type TabWord } from './watch-idleness.ts'

const MINUTE = 60_000

function aWatch() {
  const states: IdleState['kind'][] = []
  const said: TabWord[] = []
  let hear: (word: TabWord) => void = () => undefined
  const stop = vi.fn<() => void>()
  const watch = watchIdleness({
    lockAfterMillis: 5 * MINUTE,
    now: () => Date.now(),
    listen: () => stop,
    tabs: {
      say: (word) => said.push(word),
      hear: (listener) => {
        hear = listener
      },
      close: () => undefined,
    },
    onChange: ({ kind }) => states.push(kind),
  })
  return { watch, states, said, stop, hear: (word: TabWord) => hear(word) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an empty chair @H26', () => {
  test('is warned of a minute before, and locked', () => {
    const { states, said } = aWatch()
    vi.advanceTimersByTime(4 * MINUTE - 1000)
    expect(states).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(states).toEqual(['warned'])
    vi.advanceTimersByTime(MINUTE)
    expect(states).toEqual(['warned', 'locked'])
    expect(said).toEqual(['locked'])
  })

  test('whoever touches anything after the warning goes on', () => {
    const { watch, states } = aWatch()
    vi.advanceTimersByTime(4 * MINUTE + 30_000)
    watch.touch()
    vi.advanceTimersByTime(3 * MINUTE)
    expect(states).toEqual(['warned', 'in-use'])
  })

  test('a device that slept is locked before anything is shown, and a touch does not unlock it', () => {
    const { watch, states } = aWatch()
    vi.setSystemTime(Date.now() + 600 * MINUTE)
    watch.touch()
    expect(states).toEqual(['locked'])
    watch.touch()
    expect(states).toEqual(['locked'])
  })

  test('in another tab does not lock the one that is used', () => {
    const { states, hear } = aWatch()
    for (let minute = 0; minute < 9; minute += 1) {
      vi.advanceTimersByTime(MINUTE)
      hear('active')
    }
    expect(states).toEqual([])
  })

  test('that was locked in one tab is locked in all', () => {
    const { states, hear } = aWatch()
    vi.advanceTimersByTime(3 * MINUTE)
    hear('locked')
    hear('active')
    expect(states).toEqual(['locked'])
  })

  test('a tab that slept alone does not lock the one that is used', () => {
    const { watch, states, hear } = aWatch()
    watch.touch()
    hear('locked')
    expect(states).toEqual([])
  })

  test('tabs are told of touches now and then, not of each', () => {
    const { watch, said } = aWatch()
    for (let touch = 0; touch < 50; touch += 1) {
      vi.advanceTimersByTime(200)
      watch.touch()
    }
    expect(said).toEqual(['active', 'active'])
  })

  test('is not watched any more once it is stopped', () => {
    const { watch, states, stop } = aWatch()
    watch.stop()
    vi.advanceTimersByTime(10 * MINUTE)
    expect(states).toEqual([])
    expect(stop).toHaveBeenCalledTimes(1)
  })
})
