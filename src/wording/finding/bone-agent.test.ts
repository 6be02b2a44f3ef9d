import { describe, expect, test } from 'vitest'

import type { Reason } from '#domain/findings/reason.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'

import { dayOn, raisedFor } from '../testing/state.ts'
import { because } from './because.ts'
import { headline } from './headline.ts'

const [day, earlier, ahead] = [dayOn('2026-11-21'), dayOn('2026-10-24'), dayOn('2026-11-27')]
const dose = { agent: 'zoledronate', standing: 'due', day: ahead } as const
const result = { value: 1.4, unit: 'mg/dL', day } as const
const clearance = {
  value: 37.1,
  creatinine: { value: 1.3, unit: 'mg/dL', day },
  kilograms: 60,
  weighedOn: earlier,
  age: 72,
} as const
const COMPUTED =
  'creatinine clearance 37.1 mL/min (computed here from creatinine 1.3 mg/dL on 21-Nov-2026, 60 kg on 24-Oct-2026 and age 72)'
const criteria = {
  exposure: { state: 'met', to: ['denosumab'] },
  exposedBone: { state: 'not-met', since: day, weeks: 8 },
  noOtherCause: { state: 'not-known', found: [] },
} as const

describe('on a bone agent, what is said and what a row says first', () => {
  test.each<[RuleId, Reason, string, string]>([
    [
      'B-01',
      { id: 'kidney-decline', dose, result, baseline: 0.9, values: 6, rise: 0.5, riseFrom: 0.5 },
      'Creatinine 1.4 mg/dL on 21-Nov-2026, baseline 0.9 mg/dL (6 earlier values): up 0.5 mg/dL (line 0.5 mg/dL); zoledronate due on 27-Nov-2026: check before giving',
      'Creatinine 1.4 mg/dL, up 0.5 mg/dL before zoledronate',
    ],
    [
      'B-01',
      {
        id: 'kidney-decline',
        dose: { agent: 'zoledronate', standing: 'ordered' },
        result: { ...result, value: 1.5, day: earlier },
        baseline: 0.905,
        values: 1,
        rise: 0.6,
        riseFrom: 0.5,
        notSettled: { ...result, value: 1.2 },
      },
      'Creatinine 1.5 mg/dL on 24-Oct-2026, baseline 0.905 mg/dL (1 earlier value): up 0.6 mg/dL (line 0.5 mg/dL); creatinine 1.2 mg/dL on 21-Nov-2026 is not back near it; zoledronate ordered: check before giving',
      'Creatinine 1.2 mg/dL, not back near its baseline before zoledronate',
    ],
    [
      'B-02',
      { id: 'kidney-clearance-low', dose, clearance: { ...clearance, value: 26 }, limit: 30 },
      `${COMPUTED.replace('37.1', '26').replace('c', 'C')}: below 30 mL/min, not recommended; zoledronate due on 27-Nov-2026: check before giving`,
      'Clearance 26 mL/min, zoledronate due on 27-Nov-2026',
    ],
    [
      'B-03',
      {
        id: 'kidney-dose-above-table',
        dose,
        clearance,
        tableMilligrams: 3,
        prescribed: { milligrams: 4, by: 'order' },
      },
      `Zoledronate 4.0 mg ordered, the table gives 3.0 mg for ${COMPUTED}; zoledronate due on 27-Nov-2026: check before giving`,
      'Zoledronate 4.0 mg ordered, 3.0 mg by clearance',
    ],
    [
      'B-04',
      { id: 'jaw-not-assessed', start: 'planned', agent: 'denosumab', day: ahead },
      'Denosumab is planned to begin on 27-Nov-2026; no dental assessment on record',
      'Denosumab is planned to begin on 27-Nov-2026, never seen by a dentist',
    ],
    [
      'B-05',
      { id: 'jaw-review-late', last: dayOn('2025-06-01'), due: dayOn('2025-12-01'), daysOverdue: 71 },
      'Last dental assessment on 01-Jun-2025; the next was due on 01-Dec-2025, 71 days overdue',
      'Dental review 71 days overdue',
    ],
    [
      'B-06',
      {
        id: 'jaw-symptoms',
        symptoms: [
          { symptom: 'exposed-bone', answer: 'new', day, since: day },
          { symptom: 'jaw-pain', answer: 'worse', day, since: earlier },
        ],
        criteria,
      },
      'Exposed bone (new, 21-Nov-2026) and jaw pain since 24-Oct-2026 (worse, 21-Nov-2026); criteria of MRONJ, all three needed: exposure to denosumab met, exposed bone for more than 8 weeks not met (since 21-Nov-2026), no radiotherapy or metastasis of the jaw not known',
      'Exposed bone and jaw pain on or after denosumab',
    ],
    [
      'B-07',
      { id: 'jaw-procedure-near-dose', named: 'Tooth extraction', day, dose: ahead, isGiven: false },
      'Tooth extraction planned for 21-Nov-2026, 6 days before a dose to come (27-Nov-2026)',
      'Tooth extraction 6 days before a dose',
    ],
    [
      'B-09',
      {
        id: 'dose-gap',
        agent: 'denosumab',
        last: earlier,
        days: 70,
        interval: { count: 28, unit: 'day' },
        intervalSource: 'assumed',
      },
      'Last denosumab on 24-Oct-2026, 70 days ago (every 28 days, assumed); no stop and its reason on record',
      'No denosumab for 70 days',
    ],
    [
      'B-10',
      { id: 'dose-blood-open', dose, noCreatinine: { countsFrom: day }, noCalcium: { why: 'never' } },
      'Zoledronate due on 27-Nov-2026: no creatinine from 21-Nov-2026 on (none on record) and no calcium on record; check before giving',
      'Zoledronate due on 27-Nov-2026 without current creatinine and calcium',
    ],
  ])('%s', (rule, reason, sentence, short) => {
    const finding = raisedFor(reason, { rule, problem: 'bone-agent' })
    expect([because(finding), headline(finding)]).toEqual([sentence, short])
  })
})
