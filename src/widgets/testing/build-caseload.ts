import type { PrimarySite } from '#domain/facts/disease.ts'
import type { CaseloadRow, SiteChip } from '#domain/review/caseload-row.ts'
import type { Region } from '#domain/skeleton/region.ts'
import { addDays } from '#domain/time/day.ts'

import {
  aCalcium,
  aDay,
  aDoubt,
  aFlag,
  anObligation,
  anObligationFlag,
  anOverdue,
  aPain,
  aHighCalcium,
  aRow,
  aStated,
  aTrend,
  TODAY,
} from './build-row.ts'

const gap = undefined

function site(region: Region, different: Partial<SiteChip> = {}): SiteChip {
  return { region, named: region.region, certainty: 'confirmed', ...different }
}

function primary(of: PrimarySite, named: string): CaseloadRow['primaries'] {
  return [{ primary: of, named, state: 'active' }]
}

function person(number: number, family: string, given: string, gender: 'female' | 'male', age: number) {
  return {
    patient: `Patient/${number}`,
    name: { family, given: [given] },
    gender,
    age,
    birth: { year: 2026 - age, month: (number % 12) + 1, day: (number % 27) + 1 },
    identifiers: [{ label: 'NHS No.', value: String(9_990_000_000 + number * 104_729) }],
  } satisfies Partial<CaseloadRow>
}

const denosumab = anOverdue({ kind: 'bone-agent-dose', named: 'Denosumab 120 mg' })
const mri = anOverdue()

/** One row for each state that the list can be in, in the order of priority. Nobody here exists. */
export const CASELOAD: readonly CaseloadRow[] = [
  aRow({
    ...person(1, 'Sampley', 'Daniel', 'male', 71),
    standing: 'immediate',
    since: TODAY,
    flags: [
      aFlag({
        tier: 'immediate',
        since: TODAY,
        reason: {
          id: 'calcium-high-with-symptoms',
          calcium: aStated(2.84, { day: TODAY }),
          grade: 1,
          red: [{ symptom: 'confusion', answer: 'new', day: TODAY }],
          amber: [],
        },
      }),
      anObligationFlag(mri),
    ],
    calcium: aCalcium({
      value: 2.84,
      position: 'high',
      grade: 1,
      when: { day: TODAY },
      trend: aTrend([2.36, 2.38, 2.4, 2.47, 2.62, 2.84]),
    }),
    pain: aPain([4, 4, 5, 4, 5, 5, 6, 5, 6, 6, 7, 7, 8, 9]),
    sites: [
      site({ region: 'thoracic-spine', level: 'T8' }),
      site({ region: 'lumbar-spine' }),
      site({ region: 'skull' }),
      site({ region: 'ribs', side: 'left' }),
    ],
    primaries: primary('prostate', 'Prostate adenocarcinoma'),
    nextScan: { state: 'asked', named: 'MRI whole spine', asked: aDay('2026-11-02'), obligation: mri },
    nextDue: mri,
    overdue: [mri, denosumab],
    riskFactors: [
      { kind: 'three-or-more-sites', evidence: ['Condition/1'], detail: '4 sites' },
      {
        kind: 'ecog-2-or-more',
        evidence: ['Observation/ecog'],
        detail: 'ECOG 2',
        since: { year: 2026, month: 10 },
      },
    ],
    needsInterpreter: true,
  }),
  aRow({
    ...person(2, 'Demova', 'Irena', 'female', 58),
    standing: 'immediate',
    since: aDay('2026-11-23'),
    flags: [
      aFlag({
        rule: 'H-01',
        tier: 'immediate',
        since: aDay('2026-11-23'),
        grade: 3,
        reason: aHighCalcium(3.32, aDay('2026-11-23')),
        measure: 'calcium-corrected',
        value: 3.32,
        unit: 'mmol/L',
      }),
      anObligationFlag(denosumab),
    ],
    calcium: aCalcium({
      value: 3.32,
      position: 'high',
      grade: 3,
      when: { day: aDay('2026-11-23') },
      preliminary: true,
      trend: aTrend([2.45, 2.52, 2.66, 2.74, 2.88, 3.32]),
    }),
    pain: aPain([4, 5, 5, gap, 5, 6, 6, gap, gap, 6, 5, 6, 6, 6]),
    sites: [site({ region: 'pelvis', side: 'left' }), site({ region: 'lumbar-spine' })],
    careContext: [{ kind: 'in-hospital', since: aDay('2026-11-22') }],
    nextScan: { state: 'booked', named: 'CT chest, abdomen', day: aDay('2026-12-02') },
    nextDue: anObligation({
      kind: 'repeat-calcium',
      named: 'Repeat calcium',
      status: 'due',
      due: TODAY,
      tier: 'immediate',
    }),
    overdue: [denosumab],
    riskFactors: [{ kind: 'lytic-lesion', evidence: ['Condition/2'] }],
  }),
  aRow({
    ...person(3, 'Mockford', 'Maria', 'female', 65),
    standing: 'same-day',
    since: aDay('2026-11-20'),
    flags: [
      aFlag({ grade: 2, measure: 'calcium-corrected', value: 2.98, unit: 'mmol/L' }),
      anObligationFlag(denosumab),
    ],
    doubts: [aDoubt({ rule: 'CA-Q3', problem: 'data', needs: [{ kind: 'fact', needs: 'weight' }] })],
    calcium: aCalcium({
      value: 2.98,
      position: 'high',
      grade: 2,
      when: { day: aDay('2026-11-20') },
      trend: aTrend([2.32, 2.38, 2.44, 2.55, 2.77, 2.98]),
    }),
    pain: aPain([5, 4, 5, 5, gap, 6, 6, 7, 7, gap, 7, 7, 8, 8]),
    sites: [
      site({ region: 'lumbar-spine', level: 'L3' }, { lesion: 'lytic' }),
      site({ region: 'proximal-femur', side: 'right' }, { lesion: 'lytic' }),
      site({ region: 'pelvis', side: 'left' }),
    ],
    nextScan: {
      state: 'due',
      obligation: anObligation({ named: 'CT restaging', status: 'due-soon', due: aDay('2026-12-04') }),
    },
    nextDue: denosumab,
    overdue: [denosumab],
    riskFactors: [
      { kind: 'prior-skeletal-related-event', evidence: ['Procedure/1'], since: { year: 2025, month: 2 } },
    ],
  }),
  aRow({
    ...person(4, 'Fixture', 'Omar', 'male', 63),
    standing: 'same-day',
    since: aDay('2026-11-22'),
    flags: [
      aFlag({
        rule: 'L-01',
        problem: 'calcium-low',
        since: aDay('2026-11-22'),
        reason: {
          id: 'calcium-low',
          calcium: aStated(1.02, {
            measure: 'calcium-ionized',
            low: 1.15,
            high: 1.3,
            day: aDay('2026-11-22'),
          }),
          grade: 1,
          notEndedBy: [],
          tetany: [],
          red: [],
          boneAgentGiven: aDay('2026-11-10'),
        },
        grade: 1,
        measure: 'calcium-ionized',
        value: 1.02,
        unit: 'mmol/L',
      }),
    ],
    calcium: aCalcium({
      measure: 'calcium-ionized',
      value: 1.02,
      low: 1.15,
      high: 1.3,
      position: 'low',
      when: { day: aDay('2026-11-22') },
      trend: aTrend([1.22, 1.2, 1.18, 1.16, 1.12, 1.02], 1.15, 1.3),
    }),
    pain: aPain([2, 3, 2, 3, 3, 2, 2, 3, 3, 2, 3, 2, 3, 3]),
    sites: [
      site({ region: 'pelvis', side: 'right' }),
      site({ region: 'ribs', side: 'left' }, { certainty: 'suspected' }),
    ],
    primaries: primary('kidney', 'Renal cell carcinoma'),
    nextDue: anObligation({ kind: 'calcium', named: 'Calcium', status: 'due', due: TODAY }),
  }),
  aRow({
    ...person(5, 'Prototype', 'Lee', 'male', 54),
    standing: 'this-week',
    since: aDay('2026-11-14'),
    flags: [anObligationFlag(mri)],
    calcium: aCalcium({
      value: 9.8,
      unit: 'mg/dL',
      low: 8.5,
      high: 10.5,
      measure: 'calcium-computed',
      when: { day: aDay('2026-11-11') },
      trend: [],
    }),
    pain: aPain([5, 4, 5, 5, 5, 4, 5, 5, 4, 5, 5, 5, 5, 5]),
    sites: [site({ region: 'cervical-spine' }), site({ region: 'skull' })],
    primaries: primary('lung', 'Lung adenocarcinoma'),
    nextScan: { state: 'due', obligation: mri },
    nextDue: mri,
    overdue: [mri],
  }),
  aRow({
    ...person(6, 'Fictive', 'Rashida', 'female', 58),
    standing: 'unknown',
    since: aDay('2026-07-02'),
    doubts: [
      aDoubt({
        reason: {
          id: 'calcium-stale',
          calcium: aStated(2.36, { day: aDay('2026-07-02') }),
          daysOverdue: 116,
        },
      }),
      aDoubt({ rule: 'P-07', problem: 'pain', needs: [{ kind: 'fact', needs: 'diary-entries' }] }),
    ],
    calcium: aCalcium({
      value: 2.36,
      when: { day: aDay('2026-07-02') },
      stale: true,
      trend: aTrend([2.34, 2.35, 2.33, 2.37, 2.36]),
    }),
    pain: aPain(
      Array.from({ length: 14 }, () => gap),
      { state: 'silent', lastEntry: aDay('2026-11-08') },
    ),
    sites: [site({ region: 'ribs', side: 'right' }), site({ region: 'skull' })],
    nextDue: anOverdue({ kind: 'calcium', named: 'Calcium', due: aDay('2026-07-30'), daysOverdue: 116 }),
    overdue: [anOverdue({ kind: 'calcium', named: 'Calcium', due: aDay('2026-07-30'), daysOverdue: 116 })],
  }),
  aRow({
    ...person(7, 'Placehold', 'Una', 'female', 72),
    standing: 'unknown',
    since: aDay('2026-11-21'),
    doubts: [
      aDoubt({
        reason: { id: 'calcium-refused', why: 'unit-contradicts', detail: 'mg/dl', day: aDay('2026-11-21') },
        needs: [{ kind: 'fact', needs: 'readable-calcium' }],
      }),
    ],
    calcium: {
      state: 'refused',
      refusal: {
        resource: 'Observation/ca-7',
        why: 'unit-contradicts',
        detail: 'mg/dl',
        when: { day: aDay('2026-11-21') },
      },
      trend: aTrend([2.42, 2.4, 2.44, 2.41, 2.43]),
    },
    pain: aPain([3, 4, 3, gap, gap, 4, 4, 3, 4, gap, 4, 4, 3, 4]),
    sites: [site({ region: 'pelvis', side: 'left' })],
    refusals: [
      {
        resource: 'Observation/ca-7',
        why: 'unit-contradicts',
        detail: 'mg/dl',
        named: 'Calcium',
        when: { day: aDay('2026-11-21') },
      },
    ],
    nextDue: anObligation({
      kind: 'visit',
      named: 'Clinic visit',
      status: 'not-due',
      booking: 'booked',
      bookedFor: aDay('2026-11-27'),
    }),
  }),
  aRow({
    ...person(8, 'Partway', 'Noor', 'female', 49),
    standing: 'unknown',
    doubts: [aDoubt({ needs: [{ kind: 'not-loaded', concept: 'calcium' }] })],
    calcium: { state: 'not-loaded' },
    pain: aPain([], { state: 'not-loaded' }),
    sites: [],
    primaries: [],
    nextScan: { state: 'not-loaded' },
    gaps: [
      { concept: 'calcium', coverage: { state: 'failed', why: 'the server failed' } },
      { concept: 'pain', coverage: { state: 'loading' } },
      { concept: 'conditions', coverage: { state: 'not-loaded' } },
      { concept: 'service-orders', coverage: { state: 'not-permitted' } },
    ],
  }),
  aRow({
    ...person(9, 'Trially', 'Bea', 'female', 49),
    standing: 'routine',
    since: aDay('2026-11-11'),
    flags: [
      anObligationFlag(
        anOverdue({
          kind: 'dental-review',
          named: 'Dental review',
          tier: 'routine',
          due: aDay('2026-10-23'),
          daysOverdue: 31,
        }),
      ),
    ],
    pain: aPain([1, 1, 2, 1, 1, 1, 0, 1, 1, 1, 2, 1, 1, 1]),
    nextDue: anOverdue({
      kind: 'dental-review',
      named: 'Dental review',
      tier: 'routine',
      due: aDay('2026-10-23'),
      daysOverdue: 31,
      booking: 'booked-late',
      bookedFor: aDay('2026-11-30'),
    }),
    overdue: [
      anOverdue({
        kind: 'dental-review',
        named: 'Dental review',
        tier: 'routine',
        due: aDay('2026-10-23'),
        daysOverdue: 31,
      }),
    ],
    careContext: [{ kind: 'comfort-care', reviewPassed: true }],
  }),
  aRow({
    ...person(10, 'Specimen', 'Grace', 'female', 68),
    pain: aPain([], { state: 'never' }),
    calcium: { state: 'none' },
    nextScan: { state: 'booked', named: 'Bone scan', day: aDay('2026-12-02') },
    primaries: primary('myeloma', 'Multiple myeloma'),
    sites: [{ named: 'bone, place not told', certainty: 'free-text' }],
  }),
  aRow({
    ...person(11, 'Latewood', 'Alan', 'male', 80),
    deceased: true,
    deceasedOn: { year: 2026, month: 11, day: 12 },
    pain: aPain([2, 3, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap, gap], {
      state: 'silent',
      lastEntry: addDays(TODAY, -12),
    }),
  }),
]

/** As many as asked, so that a list can be long. */
export function aLongCaseload(count: number): readonly CaseloadRow[] {
  return Array.from({ length: count }, (_, at) => {
    const like = CASELOAD[Math.min(Math.floor((at / count) * CASELOAD.length), CASELOAD.length - 1)] ?? aRow()
    return { ...like, patient: `Patient/${at + 1}`, name: { family: `Example${at + 1}`, given: ['Ivy'] } }
  })
}
