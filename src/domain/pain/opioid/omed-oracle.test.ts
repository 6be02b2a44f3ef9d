import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check'
import { expect, test } from 'vitest'

import type { MedicationOrder, Opioid, Route } from '../../facts/treatment.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { day, factsOf, nowOn, TODAY } from '../../testing/build-facts.ts'
import { asNeeded, patch, regular, ugPerHour } from '../../testing/build-opioids.ts'
import { entryAgo } from '../../testing/build-records.ts'
import { isWhole, omedOn } from './omed.ts'

/*
 * Oral morphine equivalents reckoned a second time, in whole hundredths of a milligram, from the conversion table of the
 * CDC guideline of 2022. A row names what it is; what no row has, or has without a factor, is left out of the sum and
 * named, and then the sum is partial.
 */
type Form = 'by mouth' | 'patch' | 'transmucosal' | 'parenteral'
type Row = {
  readonly opioid: Opioid
  readonly form: Form
  /** Hundredths of a milligram for a milligram a day, or for a microgram an hour of a patch. */
  readonly hundredths?: number
  readonly isUnreliable?: true
  readonly source: string
}

const mouth = (opioid: Opioid, hundredths: number, source = 'CDC 2022 table'): Row => ({
  opioid,
  form: 'by mouth',
  hundredths,
  source: `${source}, ${opioid}`,
})
const without = (opioid: Opioid, form: Form, source: string): Row => ({ opioid, form, source })

const ROWS: readonly Row[] = [
  mouth('codeine', 15),
  mouth('hydrocodone', 100),
  mouth('hydromorphone', 500, 'CDC 2022 table (2016 and 2018: 4)'),
  {
    ...mouth('methadone', 470, 'CDC 2022 table (2016: 4, 8, 10, 12 by dose)'),
    isUnreliable: true,
  },
  mouth('morphine', 100),
  mouth('oxycodone', 150),
  mouth('oxymorphone', 300),
  mouth('tapentadol', 40),
  mouth('tramadol', 20, 'CDC 2022 table (2016: 0.1)'),
  {
    opioid: 'fentanyl',
    form: 'patch',
    hundredths: 240,
    source: 'CDC 2022 table, fentanyl transdermal, per ug/h',
  },
  without('fentanyl', 'transmucosal', 'CDC 2022 table, transmucosal fentanyl not covered'),
  without('morphine', 'parenteral', 'CDC 2022 table, no parenteral opioids'),
  without('hydromorphone', 'parenteral', 'CDC 2022 table, no parenteral opioids'),
  without('buprenorphine', 'by mouth', 'not in the CDC 2022 table'),
  without('levorphanol', 'by mouth', 'not in the CDC 2022 table'),
  without('dihydrocodeine', 'by mouth', 'not in the CDC 2022 table'),
  without('pethidine', 'by mouth', 'not in the CDC 2022 table'),
]

const ROUTES: Readonly<Record<Form, Route>> = {
  'by mouth': 'oral',
  patch: 'transdermal',
  transmucosal: 'transmucosal',
  parenteral: 'parenteral',
}

type Taken = { readonly row: Row; readonly each: number; readonly times: number; readonly rescues?: number }

function orderOf({ row: { opioid, form }, each, times, rescues }: Taken): MedicationOrder {
  if (form === 'patch')
    return patch(each, {
      lines: [{ strength: ugPerHour(each), timesPerDay: 1 / times, asNeeded: false, route: 'transdermal' }],
    })
  return rescues === undefined
    ? regular(opioid, each, times, {}, { route: ROUTES[form] })
    : asNeeded(opioid, each, {}, { route: ROUTES[form] })
}

/** A patch counts by its strength, however often it is changed; what is needed, by how often it was taken. */
function hundredthsOf({ row: { form, hundredths = 0 }, each, times, rescues }: Taken): number {
  return hundredths * each * (form === 'patch' ? 1 : (rescues ?? times))
}

function said(taken: readonly Taken[]) {
  const orders = taken.map(orderOf)
  const rescue = taken.find(({ rescues }) => rescues !== undefined)?.rescues
  const pain = rescue === undefined ? [] : [entryAgo(0, 5, { rescueDoses: rescue })]
  const found = omedOn(factsOf({ orders, pain }), day(TODAY), DEFAULT_RULESET, nowOn(TODAY))
  return {
    hundredths: Math.round(found.milligrams * 100),
    excluded: orders.flatMap(({ id }, at) => (found.excluded.some((one) => one.id === id) ? [at] : [])),
    isNamedOnce: new Set(found.excluded.map(({ id }) => id)).size === found.excluded.length,
    isUnreliable: found.isUnreliable,
    isWhole: isWhole(found),
  }
}

function expected(taken: readonly Taken[]) {
  const isOut = ({ row, rescues }: Taken) => row.hundredths === undefined && rescues !== 0
  const excluded = taken.flatMap((one, at) => (isOut(one) ? [at] : []))
  const isUnreliable = taken.some((one) => one.row.isUnreliable === true && hundredthsOf(one) > 0)
  return {
    hundredths: taken.reduce((sum, one) => sum + hundredthsOf(one), 0),
    excluded,
    isNamedOnce: true,
    isUnreliable,
    isWhole: excluded.length === 0 && !isUnreliable,
  }
}

test.each(ROWS)('$source ($form): every dose alone', (row) => {
  for (let each = 1; each <= 200; each += 1)
    for (const times of [1, 2, 3, 4, 6]) {
      const taken = [{ row, each, times }]
      expect([each, times, said(taken)]).toEqual([each, times, expected(taken)])
    }
})

const regularly = record({
  row: constantFrom(...ROWS),
  each: integer({ min: 1, max: 200 }),
  times: constantFrom(1, 2, 3, 4, 6),
})

/** One of them at most, as a count of doses does not tell of which they were. */
const rescue = record({
  row: constantFrom(...ROWS.filter(({ form }) => form === 'by mouth')),
  each: integer({ min: 1, max: 40 }),
  times: constantFrom(1),
  rescues: integer({ min: 0, max: 12 }),
})

test('CDC 2022 table, many at once and one of them as needed, counted as taken @H8', () => {
  assert(
    property(
      array(regularly, { maxLength: 5 }),
      oneof(
        rescue.map((one) => [one]),
        constantFrom([]),
      ),
      (steady, needed) => {
        const taken: readonly Taken[] = [...steady, ...needed]
        expect(said(taken)).toEqual(expected(taken))
      },
    ),
    { numRuns: 3000 },
  )
})
