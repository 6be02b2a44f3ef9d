import { CLEAR, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { carePlan, obligation, visit } from '../../rules/given/plan.ts'
import { patient, primary, weight } from '../../rules/given/person.ts'
import { albumin, corrected, creatinine, ionized, refused, total } from '../../rules/given/results.ts'
import { doses, medication } from '../../rules/given/treatment.ts'

export const HIGH_CALCIUM_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'On the upper limit: not high',
    given: { results: [corrected(2.6, 'mmol/L')] },
    expected: [CLEAR],
  },
  {
    shows: 'Just above the upper limit: grade 1',
    given: { results: [corrected(2.61, 'mmol/L')] },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'On the line of grade 2: still grade 1',
    given: { results: [corrected(2.9, 'mmol/L')] },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'Just above it: grade 2, for today',
    given: { results: [corrected(2.91, 'mmol/L')] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows:
      'Graded in the unit reported: 11.6 mg/dL is grade 2, though the same amount in mmol/L would be grade 1',
    given: { results: [corrected(11.6, 'mg/dL')] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'On the line of grade 4: grade 3',
    given: { results: [corrected(3.4, 'mmol/L')] },
    expected: [raised('same-day', { grade: 3 })],
  },
  {
    shows: 'Grade 4: for now',
    given: { results: [corrected(3.41, 'mmol/L')] },
    expected: [raised('immediate', { grade: 4 })],
  },
  {
    shows: 'The laboratory’s own limit counts before the default',
    given: { results: [corrected(2.61, 'mmol/L', { low: 2.2, high: 2.65 })] },
    expected: [CLEAR],
  },
  {
    shows: 'A low albumin hides a high calcium: the correction shows it',
    given: { results: [total(9.8, 'mg/dL'), albumin(2.5, 'g/dL')] },
    expected: [raised('this-week', { grade: 1 })],
  },
  {
    shows: 'Ionized calcium counts before a corrected one of the same day',
    given: { results: [ionized(1.51, 'mmol/L'), corrected(2.55, 'mmol/L')] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'A total that is not high, without an albumin: nobody can tell',
    given: { results: [total(2.5, 'mmol/L')] },
    expected: [unknown('albumin-result')],
  },
  {
    shows: 'A bound that cannot decide: more than 2.5 may be high',
    given: { results: [corrected(2.5, 'mmol/L', { comparator: '>' })] },
    expected: [unknown('calcium-number')],
  },
  {
    shows: 'A good calcium is no news once the next is overdue',
    given: { results: [corrected(2.4, 'mmol/L', { ago: 60 })] },
    obligations: [obligation('calcium', 'overdue', { daysOverdue: 18 })],
    expected: [unknown('current-calcium-result')],
  },
  {
    shows: 'On denosumab with a creatinine clearance below 30 calcium is due every 28 days, to the day',
    given: {
      patient: patient({ birth: { year: 1940, month: 5, day: 2 }, gender: 'female' }),
      weights: [weight(50, { ago: 20 })],
      results: [corrected(2.4, 'mmol/L', { ago: 29 }), creatinine(150, 'umol/L', { ago: 29 })],
      doses: doses('denosumab', { last: 29, every: 28, count: 4 }),
      orders: [medication('denosumab', { interval: { count: 4, unit: 'week' } })],
    },
    expected: [unknown('current-calcium-result')],
  },
  {
    shows: 'In myeloma a corrected value is graded as well; ionized calcium is preferred, and said',
    given: { primaries: [primary('myeloma')], results: [corrected(2.95, 'mmol/L')] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'An old high calcium stays high',
    given: { results: [corrected(2.95, 'mmol/L', { ago: 200 })] },
    expected: [raised('same-day', { grade: 2 })],
  },
  {
    shows: 'A newer good value ends it',
    given: { results: [corrected(2.4, 'mmol/L'), corrected(2.95, 'mmol/L', { ago: 14 })] },
    expected: [CLEAR],
  },
  {
    shows: 'A newer result that cannot be read puts a good one in doubt',
    given: {
      results: [corrected(2.4, 'mmol/L', { ago: 5 })],
      refusals: [refused('calcium-corrected', 'unit-missing')],
    },
    expected: [unknown('readable-calcium')],
  },
  {
    shows: 'In hospital: one tier lower, and labeled',
    given: {
      results: [corrected(2.95, 'mmol/L')],
      visits: [visit('inpatient', 2, { state: 'in-progress' })],
    },
    expected: [raised('this-week', { grade: 2 })],
  },
  {
    shows: 'What is for now stays so, in comfort care as well',
    given: { results: [corrected(3.6, 'mmol/L')], carePlans: [carePlan('comfort-care')] },
    expected: [raised('immediate', { grade: 4 })],
  },
  {
    shows: 'No calcium at all',
    given: {},
    expected: [unknown('calcium-result')],
  },
]
