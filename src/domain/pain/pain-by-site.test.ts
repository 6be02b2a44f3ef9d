import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import type { SymptomReport, SymptomSite } from '../facts/symptom.ts'
import type { Laterality, Region } from '../skeleton/region.ts'
import { day, symptom, TODAY } from '../testing/build-facts.ts'
import { entryAgo } from '../testing/build-records.ts'
import { addDays, isoDay } from '../time/day.ts'
import { painBySite, recentPain } from './pain-by-site.ts'
import { periodOf } from './pain-days.ts'
import { placeKey } from './pain-place.ts'

type Facts = Pick<PatientFacts, 'pain' | 'symptoms'>

const WEEK = periodOf(7, day(TODAY))
const femur = (side: Laterality): Region => ({ region: 'proximal-femur', side })
const THORACIC: Region = { region: 'thoracic-spine', level: 'T7' }
const ago = (days: number) => isoDay(addDays(day(TODAY), -days))

const entry = (days: number, region: Region, worst: number | undefined = 5) =>
  entryAgo(days, worst, { regions: [region] })

function report(
  of: SymptomReport['symptom'],
  days: number,
  more: {
    sites?: readonly SymptomSite[]
    regions?: readonly Region[]
    answer?: SymptomReport['answer']
  } = {},
): SymptomReport {
  const { sites = [], regions = [], answer = 'present' } = more
  return { ...symptom(of, answer, ago(days), sites), regions }
}

const told = ({ pain = [], symptoms = [] }: Partial<Facts>): Facts => ({ pain, symptoms })
const keys = (facts: Partial<Facts>) => painBySite(told(facts)).map(({ place }) => placeKey(place))

/** Each place of the last week, and whether it is new. */
const lately = (facts: Partial<Facts>) =>
  recentPain(told(facts), WEEK, 60).map(({ place, before }) => [placeKey(place), before === undefined])

describe('where pain is told', () => {
  test.each<[string, Region, string[]]>([
    ['a bone of one side', femur('left'), ['proximal-femur-left']],
    ['a bone of a side not told', femur('unknown'), ['proximal-femur-unknown']],
    ['a bone of both sides', femur('both'), ['proximal-femur-left', 'proximal-femur-right']],
    ['a part of a bone', { region: 'pelvis', side: 'right', detail: 'acetabulum' }, ['pelvis-right']],
    ['a vertebra', THORACIC, ['thoracic-spine']],
    ['the skull', { region: 'skull' }, ['skull']],
  ])('in the diary, %s', (_name, region, expected) => {
    expect(keys({ pain: [entry(0, region)] })).toEqual(expected)
  })

  test.each<[string, SymptomReport, string[]]>([
    ['thoracic pain', report('thoracic-spine-pain', 0), ['thoracic-spine']],
    [
      'thoracic pain of the spine',
      report('thoracic-spine-pain', 0, { sites: ['spine'] }),
      ['thoracic-spine'],
    ],
    [
      'pain in the spine, its part told',
      report('spinal-pain', 0, { sites: ['cervical-spine'] }),
      ['cervical-spine'],
    ],
    [
      'pain in the spine, its vertebra told',
      report('spinal-pain', 0, { regions: [THORACIC] }),
      ['thoracic-spine'],
    ],
    [
      'pain in two parts of the spine',
      report('spinal-pain', 0, { sites: ['cervical-spine', 'lumbar-spine'] }),
      ['cervical-spine', 'lumbar-spine'],
    ],
    ['pain in the spine, no part told', report('spinal-pain', 0), ['spine']],
    ['pain in the back', report('spinal-pain', 0, { sites: ['trunk'] }), ['spine']],
    ['bone pain of the spine', report('bone-pain', 0, { sites: ['spine'] }), ['spine']],
    ['bone pain of the neck', report('bone-pain', 0, { sites: ['cervical-spine'] }), ['cervical-spine']],
    [
      'bone pain at a bone',
      report('bone-pain', 0, { sites: ['leg'], regions: [femur('right')] }),
      ['proximal-femur-right'],
    ],
    ['bone pain without a place', report('bone-pain', 0, { sites: ['leg'] }), []],
    ['pain denied', report('spinal-pain', 0, { answer: 'absent' }), []],
    ['pain unchanged', report('thoracic-spine-pain', 0, { answer: 'same' }), ['thoracic-spine']],
    ['numbness of the back', report('numbness', 0, { sites: ['thoracic-spine'] }), []],
    ['pain of the jaw', report('jaw-pain', 0, { regions: [{ region: 'facial-mandible' }] }), []],
  ])('in a report of %s', (_name, symptoms, expected) => {
    expect(keys({ symptoms: [symptoms] })).toEqual(expected)
  })

  test('a place without a score hurts, one with scores of zero does not @H8', () => {
    expect(keys({ pain: [entryAgo(0, undefined, { regions: [femur('left')] })] })).toEqual([
      'proximal-femur-left',
    ])
    expect(keys({ pain: [entry(0, femur('left'), 0)] })).toEqual([])
    expect(keys({ pain: [entryAgo(0, 0, { now: 2, regions: [femur('left')] })] })).toEqual([
      'proximal-femur-left',
    ])
  })

  test.each<[SymptomSite, string[]]>([
    ['cervical-spine', ['cervical-spine']],
    ['spine', ['spine']],
    ['leg', []],
    ['trunk', []],
  ])('an entry at a place of symptoms, %s: %j', (site, expected) => {
    expect(keys({ pain: [entryAgo(0, 4, { sites: [site] })] })).toEqual(expected)
  })

  test('an entry without a place is nowhere', () => {
    expect(keys({ pain: [entryAgo(0, 9)] })).toEqual([])
  })

  test('the same place told twice in one entry is told once', () => {
    const [at] = painBySite(
      told({ pain: [entryAgo(0, 5, { regions: [THORACIC, { region: 'thoracic-spine' }] })] }),
    )
    expect(at?.pain).toHaveLength(1)
  })

  test('diary and reports stand together, newest first', () => {
    const pain = [entry(3, THORACIC), entry(1, THORACIC)]
    const symptoms = [report('thoracic-spine-pain', 2)]
    const [at] = painBySite(told({ pain, symptoms }))
    expect(at?.pain.map(({ id }) => id)).toEqual([pain[1]?.id, symptoms[0]?.id, pain[0]?.id])
  })
})

describe('pain of the last week', () => {
  test.each<[string, Partial<Facts>, (readonly [string, boolean])[]]>([
    ['never before', { pain: [entry(0, THORACIC)] }, [['thoracic-spine', true]]],
    ['on its seventh day', { pain: [entry(6, THORACIC)] }, [['thoracic-spine', true]]],
    ['on the day before it', { pain: [entry(7, THORACIC)] }, []],
    ['none for 59 days', { pain: [entry(0, THORACIC), entry(59, THORACIC)] }, [['thoracic-spine', false]]],
    ['none for 60 days', { pain: [entry(0, THORACIC), entry(60, THORACIC)] }, [['thoracic-spine', true]]],
    [
      'counted from the first day of the week that had it, 59 days',
      { pain: [entry(0, THORACIC), entry(6, THORACIC), entry(65, THORACIC)] },
      [['thoracic-spine', false]],
    ],
    [
      'counted from the first day of the week that had it, 60 days',
      { pain: [entry(0, THORACIC), entry(6, THORACIC), entry(66, THORACIC)] },
      [['thoracic-spine', true]],
    ],
    ['denied before', { pain: [entry(0, THORACIC), entry(20, THORACIC, 0)] }, [['thoracic-spine', true]]],
    [
      'told in a report before',
      { pain: [entry(0, THORACIC)], symptoms: [report('thoracic-spine-pain', 30)] },
      [['thoracic-spine', false]],
    ],
    [
      'on the other side before',
      { pain: [entry(0, femur('left')), entry(9, femur('right'))] },
      [['proximal-femur-left', true]],
    ],
    [
      'on a side not told before',
      { pain: [entry(0, femur('left')), entry(9, femur('unknown'))] },
      [['proximal-femur-left', false]],
    ],
    [
      'now on a side not told',
      { pain: [entry(0, femur('unknown')), entry(9, femur('left'))] },
      [['proximal-femur-unknown', false]],
    ],
    [
      'on both sides, one of them before',
      { pain: [entry(0, femur('both')), entry(9, femur('left'))] },
      [
        ['proximal-femur-left', false],
        ['proximal-femur-right', true],
      ],
    ],
    [
      'of the spine before, no part told',
      { pain: [entry(0, THORACIC)], symptoms: [report('spinal-pain', 9)] },
      [['thoracic-spine', false]],
    ],
    [
      'of the spine now, no part told',
      { pain: [entry(9, { region: 'sacrum-coccyx' })], symptoms: [report('spinal-pain', 0)] },
      [['spine', false]],
    ],
    [
      'of another part of the spine before',
      { pain: [entry(0, THORACIC), entry(9, { region: 'lumbar-spine' })] },
      [['thoracic-spine', true]],
    ],
    [
      'of the femur before, now of the spine',
      { symptoms: [report('spinal-pain', 0)], pain: [entry(9, femur('left'))] },
      [['spine', true]],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(lately(facts)).toEqual(expected)
  })

  test('names the first of the week and the last before it', () => {
    const pain = [0, 2, 4, 20, 40].map((days) => entry(days, THORACIC))
    expect(recentPain(told({ pain }), WEEK, 60)).toMatchObject([
      {
        recent: [{ id: pain[0]?.id }, { id: pain[1]?.id }, { id: pain[2]?.id }],
        first: { id: pain[2]?.id },
        before: { id: pain[3]?.id },
      },
    ])
  })
})

describe('whatever was told', () => {
  const anyEntry = record({
    days: integer({ min: 0, max: 90 }),
    region: constantFrom<Region>(femur('left'), femur('right'), femur('both'), femur('unknown'), THORACIC, {
      region: 'lumbar-spine',
    }),
    worst: integer({ min: 0, max: 10 }),
  }).map(({ days, region, worst }) => entry(days, region, worst))

  test('order and copies change no place and nothing that is new', () => {
    assert(
      property(
        array(anyEntry, { maxLength: 8 }).chain((pain) => shuffledSubarray(pain, { minLength: pain.length })),
        (turned) => {
          const sorted = turned.toSorted((a, b) => b.when.day - a.when.day)
          expect(lately({ pain: [...turned, ...turned] })).toEqual(lately({ pain: sorted }))
        },
      ),
    )
  })

  test('more pain in the days before never makes a place new', () => {
    const countNew = (facts: Partial<Facts>) => lately(facts).filter(([, isNew]) => isNew).length
    assert(
      property(array(anyEntry, { maxLength: 8 }), integer({ min: 7, max: 90 }), (pain, days) => {
        expect(countNew({ pain: [...pain, entry(days, THORACIC)] })).toBeLessThanOrEqual(countNew({ pain }))
      }),
    )
  })
})
