import { describe, expect, test } from 'vitest'

import type { CarePlanFact } from '#domain/facts/plan.ts'
import { parseDay } from '#domain/time/day.ts'
import { CARE } from '#fhir/codes/care.ts'
import { BW, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readCarePlan } from './care-plan.ts'

const COMFORT = concept(BW.care, 'comfort-care')

function plan(given: Json): Json {
  return {
    resourceType: 'CarePlan',
    id: '1',
    status: 'active',
    intent: 'plan',
    category: [COMFORT],
    period: { start: '2026-10-01', end: '2027-01-15' },
    ...given,
  }
}

const read = (given: Json, others?: readonly Json[]) => readAmong(readCarePlan, plan(given), others)
const plans = (given: Json, others?: readonly Json[]) =>
  factsOf(read(given, others)) as readonly CarePlanFact[]

test('comfort care is read with its start, its review and its author', () => {
  const given = { title: 'Comfort care', author: { reference: 'Practitioner/2', display: 'Dr Vzor' } }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'carePlans',
        fact: {
          id: 'CarePlan/1',
          kind: 'comfort-care',
          from: parseDay('2026-10-01'),
          reviewOn: parseDay('2027-01-15'),
          author: 'Dr Vzor',
          title: 'Comfort care',
        },
      },
    ],
    refusals: [],
  })
})

test.each(CARE.entries)('$means is known by $system $code', ({ system, code, means }) => {
  expect(plans({ category: [{ text: 'Plan' }, concept(system, code)] })).toMatchObject([{ kind: means }])
})

test('a plan of two kinds is two facts', () => {
  const category = [COMFORT, concept(BW.care, 'no-further-imaging'), concept(SNOMED, '133918004')]
  expect(plans({ category }).map(({ kind }) => kind)).toEqual(['comfort-care', 'no-further-imaging'])
})

describe('in force is', () => {
  test.each([
    ['active', 'plan'],
    ['active', 'order'],
  ])('what is %s, a %s', (status, intent) => {
    expect(plans({ status, intent })).toHaveLength(1)
  })

  test.each([
    ['draft', 'plan'],
    ['on-hold', 'plan'],
    ['revoked', 'plan'],
    ['completed', 'plan'],
    ['active', 'proposal'],
    ['active', 'option'],
  ])('not what is %s, a %s: it lowers nothing', (status, intent) => {
    expect(read({ status, intent })).toEqual(OUT_OF_SCOPE)
  })

  test.each([
    ['entered-in-error', 'withdrawn'],
    ['unknown', 'status-unknown'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('not what is %s: refused, %s @H7', (status, why) => {
    expect(whyOf(read({ status }))).toEqual([why, status, 'comfort-care'])
  })

  test.each([
    [undefined, 'no intent'],
    ['unheard-of', 'intent unheard-of'],
  ])('not what is meant as %s', (intent, detail) => {
    expect(whyOf(read({ intent }))).toEqual(['malformed', detail, 'comfort-care'])
  })
})

describe('the term', () => {
  test.each([
    ['of months, from their first days', { start: '2026-10', end: '2027-01' }, '2026-10-01', '2027-01-01'],
    ['without a review', { start: '2026-10-01' }, '2026-10-01', undefined],
    ['without a start', { end: '2027-01-15' }, undefined, '2027-01-15'],
    ['untold', undefined, undefined, undefined],
  ])('%s', (_, period, from, reviewOn) => {
    const [fact] = plans({ period })
    expect(fact?.from).toBe(from && parseDay(from))
    expect(fact?.reviewOn).toBe(reviewOn && parseDay(reviewOn))
  })

  test.each([
    ['a review that is no day', { start: '2026-10-01', end: 'in spring' }],
    ['a start that is no day', { start: '2026-02-30', end: '2027-01-15' }],
  ])('with %s is refused: comfort care must not lower urgencies forever', (_, period) => {
    expect(whyOf(read({ period }))).toEqual(['day-not-known', JSON.stringify(period), 'comfort-care'])
  })
})

describe('the author', () => {
  const reference = { reference: 'Practitioner/2' }
  const practitioner = (name: unknown) => [{ resourceType: 'Practitioner', id: '2', name }]

  test.each([
    [
      'by name, where the record tells it',
      practitioner([{ prefix: ['Dr'], given: ['Jan'], family: 'Vzor' }]),
      'Dr Jan Vzor',
    ],
    ['by a name that is one text', practitioner([{ text: 'Dr Jan Vzor', family: 'Vzor' }]), 'Dr Jan Vzor'],
    ['by the name of an organization', practitioner('Hospice'), 'Hospice'],
    ['by where they stand in the record', practitioner([{}]), 'Practitioner/2'],
    ['by where they would stand', [], 'Practitioner/2'],
  ])('is told %s', (_, others, author) => {
    expect(plans({ author: reference }, others)).toMatchObject([{ author }])
  })

  test('may be untold', () => {
    expect(plans({})[0]).not.toHaveProperty('author')
  })
})

test.each([
  ['another plan', { category: [concept(SNOMED, '734163000', 'Care plan')] }],
  ['another plan, entered in error', { category: undefined, status: 'entered-in-error' }],
  [
    'terminal care, which is not among the codes',
    { category: [concept(SNOMED, '182964004', 'Terminal care')] },
  ],
])('%s is out of scope', (_, given) => {
  expect(read(given)).toEqual(OUT_OF_SCOPE)
})

test.each([
  ['by its title', { title: 'The last weeks' }, 'The last weeks'],
  [
    'by a category',
    { category: [{ coding: [{ system: BW.care, code: 'comfort-care' }], text: 'Comfort' }] },
    'Comfort',
  ],
  [
    'by the first category that has a name',
    {
      category: [
        { coding: [{}] },
        { coding: [{ system: BW.care, code: 'comfort-care', display: 'Gentle' }] },
      ],
    },
    'Gentle',
  ],
])('a plan that is refused is named %s', (_, given, named) => {
  expect(read({ status: 'unknown', ...given }).refusals).toMatchObject([{ named }])
})

test('one category that contradicts itself is enough, whatever others say', () => {
  const contradicting = {
    coding: [
      { system: BW.care, code: 'comfort-care' },
      { system: BW.care, code: 'follow-up' },
    ],
  }
  expect(whyOf(read({ category: [COMFORT, contradicting] }))[0]).toBe('code-unmapped')
  expect(read({ category: [{ text: 'Plan' }] })).toEqual(OUT_OF_SCOPE)
})

describe('refused is', () => {
  test.each([
    [
      'two kinds in one category',
      {
        category: [
          {
            coding: [
              { system: BW.care, code: 'comfort-care' },
              { system: BW.care, code: 'follow-up' },
            ],
          },
        ],
      },
      'code-unmapped',
      'its codes contradict each other',
      'care-plan',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'comfort-care',
    ],
    ['a category that is no list', { category: COMFORT }, 'malformed', 'category', undefined],
    ['an end that is a number', { period: { end: 2027 } }, 'malformed', 'period.end', undefined],
  ])('%s @H6 @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})
