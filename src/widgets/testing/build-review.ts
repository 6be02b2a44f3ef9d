import type { CalciumEntry } from '#domain/calcium/series/calcium-series.ts'
import type { CalciumResult, LabResult } from '#domain/facts/laboratory.ts'
import type { PainEntry } from '#domain/facts/pain.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { amount } from '#domain/quantity/quantity.ts'
import { factsOf } from '#domain/testing/build-facts.ts'
import { addDays } from '#domain/time/day.ts'

import { aDay, anObligation, anOverdue, TODAY } from './build-row.ts'

type Facts = PatientReview['facts']

export function noFacts(row: CaseloadRow): Facts {
  return factsOf({
    patient: {
      id: row.patient,
      identifiers: row.identifiers,
      phones: row.phones,
      deceased: row.deceased,
      active: true,
      languages: ['en'],
      needsInterpreter: row.needsInterpreter,
    },
    refusals: row.refusals,
  })
}

export function aCalciumResult(
  different: Partial<Extract<CalciumResult, { measure: 'calcium-corrected' }>> = {},
): CalciumResult {
  return {
    id: 'Observation/ca-1',
    measure: 'calcium-corrected',
    amount: amount(2.98, 'mmol/L'),
    low: 2.2,
    high: 2.6,
    when: { day: aDay('2026-11-20') },
    status: 'final',
    ...different,
  }
}

function aCreatinine(): LabResult<'creatinine'> {
  return {
    id: 'Observation/creatinine',
    measure: 'creatinine',
    amount: amount(118, 'umol/L'),
    low: 45,
    high: 84,
    when: { day: aDay('2026-11-20') },
    status: 'final',
  }
}

export function anEntry({
  value = 2.98,
  day = aDay('2026-11-20'),
  ...different
}: Partial<CalciumEntry> = {}): CalciumEntry {
  return {
    measure: 'calcium-corrected',
    class: 'corrected',
    value,
    unit: 'mmol/L',
    low: 2.2,
    high: 2.6,
    defaultRange: false,
    day,
    when: { day },
    position: value > 2.6 ? 'high' : 'within',
    ...(value > 2.6 && { grade: value > 2.9 ? 2 : 1 }),
    preliminary: false,
    reported: { value, unit: 'mmol/L' },
    badges: [],
    evidence: ['Observation/ca-1'],
    ...different,
  }
}

function painEntry(worst: number | undefined, daysAgo: number): PainEntry {
  return {
    id: `Observation/pain-${daysAgo}`,
    when: { day: addDays(TODAY, -daysAgo) },
    ...(worst !== undefined && { worst, average: worst - 2 }),
    regions: [{ region: 'lumbar-spine' }],
    sites: [],
    rescueDoses: 2,
  }
}

/** A patient with something of everything. Nobody here exists. */
export function aReview(row: CaseloadRow, different: Partial<Facts> = {}): PatientReview {
  return {
    row,
    findings: [
      ...row.flags.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'finding' ? [part.finding] : [])),
      ),
      { verdict: 'clear', rule: 'M-01', problem: 'cord', evidence: ['Observation/leg'] },
    ],
    scans: [],
    referrals: [],
    followUp: [],
    obligations: [
      anOverdue({
        kind: 'bone-agent-dose',
        named: 'Denosumab 120 mg',
        interval: { count: 4, unit: 'week' },
        lastDone: aDay('2026-10-17'),
      }),
      anOverdue(),
      anObligation({
        kind: 'visit',
        named: 'Clinic visit',
        booking: 'booked',
        bookedFor: aDay('2026-11-30'),
      }),
      anObligation({ kind: 'dental-review', named: 'Dental review', status: 'unknown' }),
    ],
    readiness: [],
    pain: { responses: [], background: { state: 'not-told' }, pro: [] },
    calciumEpisodes: [],
    history: { events: [], complications: [] },
    calcium: [2.98, 2.77, 2.55, 2.44, 2.41, 2.38].map((value, at) =>
      anEntry({ value, day: addDays(aDay('2026-11-20'), -14 * at), evidence: [`Observation/ca-${at + 1}`] }),
    ),
    facts: {
      ...noFacts(row),
      results: [
        ...[2.98, 2.77, 2.55, 2.44, 2.41, 2.38].map((value, at) =>
          aCalciumResult({
            id: `Observation/ca-${at + 1}`,
            amount: amount(value, 'mmol/L'),
            when: { day: addDays(aDay('2026-11-20'), -14 * at) },
          }),
        ),
        aCreatinine(),
      ],
      performance: [{ id: 'Observation/ecog', scale: 'ecog', score: 1, when: { day: aDay('2026-10-26') } }],
      primaries: row.primaries.map(({ primary, named, state }) => ({
        id: 'Condition/primary',
        primary,
        named,
        state,
      })),
      examinations: [
        {
          id: 'DiagnosticReport/ct',
          modality: 'ct',
          named: 'CT chest, abdomen and pelvis',
          regions: [],
          when: { day: aDay('2026-10-03') },
          state: 'reported',
          conclusion: 'Progression in the left ribs.',
          basedOn: [],
        },
      ],
      pain: [8, 8, 7, 7, undefined, 7, 7].map(painEntry),
      symptoms: [
        {
          id: 'Observation/leg',
          symptom: 'leg-paresis',
          answer: 'absent',
          when: { day: aDay('2026-11-21') },
          sites: [],
          regions: [],
          qualities: [],
          by: 'patient',
        },
      ],
      sites: [
        {
          id: 'Condition/l3',
          region: { region: 'lumbar-spine', level: 'L3' },
          named: 'Metastasis to lumbar spine',
          lesion: 'lytic',
          since: { year: 2026, month: 1, day: 12 },
          state: 'active',
          certainty: 'confirmed',
          evidence: [],
        },
        {
          id: 'Condition/femur',
          region: { region: 'proximal-femur', side: 'right', detail: 'femoral-neck' },
          named: 'Metastasis to femur',
          state: 'active-unknown',
          certainty: 'suspected',
          evidence: [],
        },
      ],
      orders: [
        {
          id: 'MedicationRequest/denosumab',
          drug: { classes: ['denosumab'], named: 'Denosumab' },
          strength: { value: 120, unit: 'mg', text: '120 mg' },
          interval: { count: 4, unit: 'week' },
          state: 'active',
          start: aDay('2026-02-02'),
          asNeeded: false,
          origin: 'order',
        },
      ],
      doses: [
        {
          id: 'MedicationAdministration/9',
          drug: { classes: ['denosumab'], named: 'Denosumab' },
          strength: { value: 120, unit: 'mg', text: '120 mg' },
          when: { day: aDay('2026-10-17') },
          certainty: 'given',
        },
      ],
      procedures: [
        {
          id: 'Procedure/rt',
          kind: 'radiotherapy',
          named: 'Radiotherapy 8 Gy in 1',
          state: 'completed',
          when: { day: aDay('2026-09-28') },
          regions: [{ region: 'lumbar-spine', level: 'L3' }],
          about: [],
        },
      ],
      allergies: [
        {
          id: 'AllergyIntolerance/1',
          substance: 'Penicillin',
          reaction: 'rash',
          state: 'active',
          noneKnown: false,
        },
      ],
      ...different,
    },
  }
}
