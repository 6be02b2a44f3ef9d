import { type Facts, plusDays, dayOf, type Case } from './calendar.ts'

export const NOBODY: Facts = {
  patient: {
    id: 'Patient/1',
    identifiers: [],
    phones: [],
    deceased: false,
    active: true,
    languages: [],
    needsInterpreter: false,
  },
  results: [],
  weights: [],
  performance: [],
  symptoms: [],
  usual: [],
  pain: [],
  primaries: [],
  sites: [],
  lesions: [],
  complications: [],
  fractureScores: [],
  pro: [],
  doses: [],
  orders: [],
  procedures: [],
  services: [],
  bookings: [],
  examinations: [],
  visits: [],
  carePlans: [],
  allergies: [],
  tasks: [],
  refusals: [],
  coverage: new Map(
    (
      [
        'patient',
        'calcium',
        'kidney',
        'tumor-marker',
        'bone-laboratory',
        'weight',
        'conditions',
        'pain',
        'procedures',
        'medication-doses',
        'medication-orders',
        'service-orders',
        'bookings',
        'examinations',
        'visits',
        'care-plans',
      ] as const
    ).map((concept) => [concept, { state: 'complete', from: 'all', newest: true }]),
  ),
}

export const WHEN = (at: string) => ({ day: dayOf(at) })

export function order(of: Partial<Facts['services'][number]>): Facts['services'][number] {
  return {
    id: 'ServiceRequest/1',
    kind: 'imaging',
    named: 'as ordered',
    regions: [],
    measures: [],
    state: 'active',
    intent: 'plan',
    authored: WHEN('2020-01-01'),
    urgent: false,
    ...of,
  }
}

export function scan(last: string, modality: 'ct' | 'dxa' = 'ct'): Facts['examinations'] {
  return [
    {
      id: 'DiagnosticReport/1',
      modality,
      named: 'as reported',
      regions: [],
      when: WHEN(last),
      state: 'reported',
      basedOn: [],
    },
  ]
}

export function bookings(
  kind: Facts['bookings'][number]['kind'],
  { booked }: Pick<Case, 'booked'>,
  more: Partial<Facts['bookings'][number]> = {},
): Facts['bookings'] {
  return booked.map(({ at, state }, index) => ({
    id: `Appointment/${index}`,
    kind,
    named: kind,
    ...(kind === 'imaging' && { modality: 'ct' as const }),
    regions: [],
    measures: [],
    when: WHEN(at),
    state,
    basedOn: [],
    ...more,
  }))
}

export const bloods = (given: Case, measure: string) => bookings('laboratory', given, { measures: [measure] })

/** Only the measure and the day matter here. */
export function result(measure: string, at: string, value: number, unit: string): Facts['results'][number] {
  const made = {
    id: `Observation/${measure}`,
    measure,
    amount: { value, unit },
    when: WHEN(at),
    status: 'final',
  }
  return made as Facts['results'][number]
}

export const calcium = (at: string) => result('calcium-corrected', at, 2.4, 'mmol/L')
export const creatinine = (at: string, value = 80) => result('creatinine', at, value, 'umol/L')

export type Agent = 'denosumab' | 'zoledronate' | 'pamidronate' | 'chemotherapy' | 'androgen-deprivation'

export function doses(of: Agent, ...at: readonly string[]): Facts['doses'] {
  return at.map((on, index) => ({
    id: `MedicationAdministration/${index}`,
    drug: { classes: [of], named: of },
    ...(of === 'denosumab' && { strength: { value: 120, unit: 'mg' as const, text: '120 mg' } }),
    when: WHEN(on),
    certainty: 'given',
  }))
}

export function medication(of: Agent, more: Partial<Facts['orders'][number]> = {}): Facts['orders'] {
  return [
    {
      id: 'MedicationRequest/1',
      drug: { classes: [of], named: of },
      ...(of === 'denosumab' && { strength: { value: 120, unit: 'mg' as const, text: '120 mg' } }),
      state: 'active',
      asNeeded: false,
      origin: 'order',
      ...more,
    },
  ]
}

/** Given until shortly before today, so that the course goes on. */
export const goingOn = (of: Agent, weeks: number, today: string): Partial<Facts> => ({
  orders: medication(of, { interval: { count: weeks, unit: 'week' } }),
  doses: doses(of, plusDays(today, -3), plusDays(today, -3 - weeks * 7)),
})

export type Primary = Facts['primaries'][number]

export const primary = (of: Primary['primary'], castration?: Primary['castration']): Facts['primaries'] => [
  { id: 'Condition/1', primary: of, named: of, state: 'active', ...(castration && { castration }) },
]

export const followUpFrom = (at: string): Facts['carePlans'] => [
  { id: 'CarePlan/1', kind: 'follow-up', from: dayOf(at) },
]

export const visitOn = (at: string): Facts['visits'] => [
  { id: 'Encounter/1', kind: 'clinic', state: 'finished', when: WHEN(at) },
]

/** What was booked on or before a day counts for nothing that came of it. */
export const bookedAfter = (given: Case, after: number): Case => ({
  ...given,
  booked: given.booked.filter(({ at }) => at > plusDays(given.last, after)),
})
