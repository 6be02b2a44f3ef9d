import { describe, expect, test } from 'vitest'

import { BW } from '#fhir/codes/system.ts'

import { read, symptom } from '../testing/observations.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readQuestionnaireResponse } from './questionnaire.ts'

const own = (code: string) => concept(BW.proCtcae, code)
const part = (code: string, value: unknown) => ({ code: own(code), valueInteger: value })
const observed = (item: string, given: Json) =>
  read(symptom({ code: own(item), valueBoolean: undefined, ...given }))

const answer = (code: string, value: Json, below: readonly Json[] = []) => ({
  linkId: `${BW.proCtcae}|${code}`,
  ...(Object.keys(value).length > 0 && { answer: [value] }),
  item: below,
})
const responded = (...item: readonly Json[]) =>
  readAmong(readQuestionnaireResponse, {
    resourceType: 'QuestionnaireResponse',
    id: '5',
    status: 'completed',
    authored: '2026-11-20',
    item,
  })

describe('an observation', () => {
  test('has its attributes as components', () => {
    const component = [part('frequency', 2), part('severity', 3)]
    expect(factsOf(observed('nausea', { component }))).toMatchObject([
      { id: 'Observation/8', item: 'nausea', frequency: 2, severity: 3 },
    ])
  })

  test('has the leading attribute as its own value', () => {
    expect(factsOf(observed('constipation', { valueInteger: 2 }))).toMatchObject([{ severity: 2 }])
    expect(factsOf(observed('pain', { valueInteger: 0 }))).toMatchObject([{ frequency: 0 }])
    expect(factsOf(observed('pain', { valueInteger: 4 }))).toMatchObject([{ frequency: 4 }])
  })

  test('leaves out what was not answered: it is not none @H8', () => {
    const [fact] = factsOf(observed('pain', { component: [part('frequency', 1)] }))
    expect(fact).not.toHaveProperty('severity')
    expect(fact).not.toHaveProperty('interference')
  })

  test.each<[string, Json, string, string | undefined]>([
    ['5', { valueInteger: 5 }, 'malformed', 'constipation severity 5'],
    ['less than nothing', { valueInteger: -1 }, 'malformed', 'constipation severity -1'],
    ['no number at all', { valueQuantity: { value: null } }, 'not-measured', undefined],
    ['an empty quantity', { valueQuantity: { unit: '{score}' } }, 'not-measured', undefined],
    ['a half', { valueQuantity: { value: 1.5 } }, 'malformed', 'constipation severity 1.5'],
    ['a word', { valueString: 'severe' }, 'value-not-number', 'severe'],
    ['nothing', {}, 'not-measured', undefined],
  ])('of %s is refused', (_name, given, why, detail) => {
    expect(whyOf(observed('constipation', given))).toEqual([why, detail, 'pro-ctcae'])
  })

  test('of which one part cannot be read keeps the other', () => {
    const reading = observed('nausea', { component: [part('frequency', 2), part('severity', 9)] })
    expect(reading.facts).toMatchObject([{ list: 'pro', fact: { frequency: 2 } }])
    expect(reading.refusals).toMatchObject([{ why: 'malformed', about: 'pro-ctcae', named: 'nausea' }])
  })
})

describe('a response', () => {
  test('has the attributes within the item', () => {
    const item = answer('pain', {}, [
      answer('frequency', { valueInteger: 3 }),
      answer('severity', { valueInteger: 2 }),
      answer('interference', { valueInteger: 1 }),
    ])
    const fatigue = answer('fatigue', { valueInteger: 1 }, [answer('interference', { valueInteger: 0 })])
    expect(factsOf(responded(item, fatigue))).toMatchObject([
      { id: 'QuestionnaireResponse/5', item: 'pain', frequency: 3, severity: 2, interference: 1 },
      { item: 'fatigue', severity: 1, interference: 0 },
    ])
  })

  test('of which some is left open is not out of scope for the rest', () => {
    const open = answer('pain', {})
    expect(factsOf(responded(open, answer('fatigue', { valueInteger: 1 }), open))).toMatchObject([
      { item: 'fatigue', severity: 1 },
    ])
  })

  test('that is refused is about what it asks, and about pain where it asks for both', () => {
    const refused = (...item: readonly Json[]) =>
      whyOf(
        readAmong(readQuestionnaireResponse, {
          resourceType: 'QuestionnaireResponse',
          id: '5',
          status: 'unheard-of',
          item,
        }),
      )[2]
    const worst = { linkId: `${BW.pain}|worst`, answer: [{ valueInteger: 4 }] }
    expect(refused(answer('fatigue', { valueInteger: 1 }))).toBe('pro-ctcae')
    expect(refused(answer('fatigue', { valueInteger: 1 }), worst)).toBe('pain')
    expect(refused(answer('pain', {}))).toBeUndefined()
  })

  test('is answered in the order of its items', () => {
    const nested = answer('pain', {}, [
      answer('severity', { valueInteger: 9 }),
      answer('interference', { valueInteger: 8 }),
    ])
    expect(responded(nested).refusals.map(({ detail }) => detail)).toEqual([
      'pain severity 9',
      'pain interference 8',
    ])
  })

  test('that was left open says nothing, an attribute outside of an item neither', () => {
    expect(responded(answer('pain', {}))).toEqual({ facts: [], refusals: [] })
    expect(responded(answer('severity', { valueInteger: 2 }))).toEqual({ facts: [], refusals: [] })
  })

  test('that answers one thing in two ways is not known', () => {
    const reading = responded(
      answer('constipation', { valueInteger: 1 }, [answer('severity', { valueInteger: 3 })]),
    )
    expect(reading.facts).toEqual([])
    expect(reading.refusals).toMatchObject([{ why: 'malformed', detail: 'constipation severity 1 and 3' }])
  })
})
