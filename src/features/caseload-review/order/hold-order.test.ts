import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Standing } from '#domain/review/caseload-row.ts'
import { aRow } from '#widgets/testing/build-row.ts'

import { hold, viewHeld, withArrivals } from './hold-order.ts'

const row = (id: string, standing: Standing = 'routine') => aRow({ patient: id, standing })
const ids = (rows: readonly { patient: string }[]) => rows.map(({ patient }) => patient)

describe('a held order', () => {
  test('shows what is new in the old places @H4', () => {
    const held = hold([row('a'), row('b')])
    const now = [row('b', 'immediate'), row('a')]
    const view = viewHeld(held, now, now)
    expect(ids(view.rows)).toEqual(['a', 'b'])
    expect(view.rows[1]?.standing).toBe('immediate')
    expect(view).toMatchObject({ moreUrgent: 1, isStale: true })
  })

  test('has arrivals at its end, counted when they are urgent', () => {
    const now = [row('c', 'immediate'), row('a'), row('b'), row('d')]
    const held = withArrivals(hold([row('a'), row('b')]), now)
    if (held === undefined) throw new Error('c and d arrived')
    const view = viewHeld(held, now, now)
    expect(ids(view.rows)).toEqual(['a', 'b', 'c', 'd'])
    expect(view.moreUrgent).toBe(1)
  })

  test('keeps those who no longer match until it is taken anew', () => {
    const held = hold([row('a'), row('b')])
    const view = viewHeld(held, [row('b')], [row('a'), row('b')])
    expect(ids(view.rows)).toEqual(['a', 'b'])
    expect(view.isStale).toBe(true)
  })

  test('is not stale when nothing moved', () => {
    const now = [row('a', 'immediate'), row('b')]
    expect(viewHeld(hold(now), now, now)).toMatchObject({ moreUrgent: 0, isStale: false })
  })

  test('less urgent is no arrival', () => {
    const now = [row('a', 'routine')]
    expect(viewHeld(hold([row('a', 'immediate')]), now, now).moreUrgent).toBe(0)
  })

  test('never moves a row that is there, whatever comes', () => {
    const caseload = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    fc.assert(
      fc.property(caseload, caseload, (before, after) => {
        const first = hold(before.map((id) => row(id)))
        const now = after.map((id) => row(id))
        const view = viewHeld(withArrivals(first, now) ?? first, now, now)
        const stayed = before.filter((id) => after.includes(id))
        expect(ids(view.rows).slice(0, stayed.length)).toEqual(stayed)
        expect(ids(view.rows).toSorted()).toEqual(after.toSorted())
      }),
    )
  })
})
