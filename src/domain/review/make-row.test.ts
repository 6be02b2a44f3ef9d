import { describe, expect, test } from 'vitest'

import type { Patient } from '../facts/patient.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { corrected, day, factsOf, nowOn, on, TODAY } from '../testing/build-facts.ts'
import { carePlan, visit } from '../testing/build-follow-up.ts'
import { refusal } from '../testing/build-records.ts'
import { reviewPatient } from './review-patient.ts'

const rowOf = (facts: Partial<PatientFacts>) =>
  reviewPatient(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY)).row

const BARE: Patient = factsOf().patient

describe('whose row it is @H4', () => {
  test('everything that tells one person from another', () => {
    const patient: Patient = {
      ...BARE,
      id: 'Patient/7',
      name: { family: 'Okafor', given: ['Ada'] },
      birth: { year: 1958, month: 11, day: 24 },
      gender: 'female',
      identifiers: [{ label: 'MRN', value: '12' }],
      phones: [{ number: '01632 960001' }],
      needsInterpreter: true,
    }
    expect(rowOf({ patient })).toMatchObject({
      patient: 'Patient/7',
      name: { family: 'Okafor', given: ['Ada'] },
      birth: { year: 1958, month: 11, day: 24 },
      age: 67,
      gender: 'female',
      identifiers: [{ label: 'MRN', value: '12' }],
      phones: [{ number: '01632 960001' }],
      needsInterpreter: true,
      deceased: false,
    })
  })

  test('what is not known of a person is not there', () => {
    const row = rowOf({ patient: BARE })
    for (const element of ['name', 'birth', 'age', 'gender', 'deceasedOn'])
      expect(row).not.toHaveProperty(element)
    expect(row).toMatchObject({ patient: 'Patient/1', identifiers: [], phones: [], needsInterpreter: false })
  })
})

describe('a row', () => {
  test('names what is due next, where anything is', () => {
    const known = { carePlans: [carePlan('follow-up')], visits: [visit('2026-11-20')] }
    expect(rowOf(known).nextDue).toMatchObject({ kind: expect.any(String), due: expect.any(Number) })
  })

  test('carries the refusals and the context of care', () => {
    const refused = refusal('calcium-total', 'unit-missing', TODAY)
    const row = rowOf({
      refusals: [refused],
      visits: [visit('2026-11-20', { kind: 'inpatient', state: 'in-progress' })],
    })
    expect(row.refusals).toEqual([refused])
    expect(row.careContext).toEqual([{ kind: 'in-hospital', since: day('2026-11-20') }])
  })

  test('of the deceased has neither flags nor doubts, and the facts all the same', () => {
    const facts = { results: [corrected(3.6, 'mmol/L', { at: '2026-11-01' })] }
    const living = rowOf(facts)
    const dead = rowOf({
      ...facts,
      patient: { ...BARE, deceased: true, deceasedOn: { year: 2026, month: 11, day: 2 } },
    })
    expect(living.flags.length).toBeGreaterThan(0)
    expect(living.standing).toBe('immediate')
    expect(dead).toMatchObject({
      standing: 'none',
      flags: [],
      doubts: [],
      deceased: true,
      deceasedOn: { year: 2026, month: 11, day: 2 },
      calcium: { state: 'value', value: 3.6, when: on('2026-11-01') },
    })
  })
})
