import { NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { primary } from '../../rules/given/person.ts'
import { albumin, corrected, ionized, result, total } from '../../rules/given/results.ts'

const rate = (value: number) => result('egfr', value, 'mL/min/{1.73_m2}')

export const LOW_ALBUMIN_ESTIMATE_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Corrected here with an albumin of 25 g/L',
    given: { results: [total(2.45, 'mmol/L'), albumin(25, 'g/L')] },
    expected: [raised('info')],
  },
  {
    shows: 'Adjusted by the laboratory: the albumin is as low',
    given: { results: [corrected(2.7, 'mmol/L'), albumin(2.9, 'g/dL')] },
    expected: [raised('info')],
  },
  {
    shows: 'An albumin of 30 g/L is not below the line',
    given: { results: [total(2.45, 'mmol/L'), albumin(30, 'g/L')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Ionized calcium needs no correction',
    given: { results: [ionized(1.4, 'mmol/L'), albumin(25, 'g/L')] },
    expected: NOT_APPLICABLE,
  },
]

export const KIDNEY_DOUBTS_CORRECTION_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Corrected, with an eGFR of 59',
    given: { results: [corrected(2.7, 'mmol/L'), rate(59)] },
    expected: [raised('info')],
  },
  {
    shows: 'An eGFR of 60 is not below the line',
    given: { results: [corrected(2.7, 'mmol/L'), rate(60)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'A total that nobody corrected',
    given: { results: [total(2.7, 'mmol/L'), rate(48)] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'No eGFR on record',
    given: { results: [corrected(2.7, 'mmol/L')] },
    expected: NOT_APPLICABLE,
  },
]

const primaries = [primary('myeloma')]

export const MYELOMA_DOUBTS_CORRECTION_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'High after correction, in myeloma',
    given: { primaries, results: [corrected(2.7, 'mmol/L')] },
    expected: [raised('info')],
  },
  {
    shows: 'Low after correction as well',
    given: { primaries, results: [corrected(2.1, 'mmol/L')] },
    expected: [raised('info')],
  },
  {
    shows: 'Within its limits nothing hangs on it',
    given: { primaries, results: [corrected(2.4, 'mmol/L')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Ionized calcium of the same day speaks instead',
    given: { primaries, results: [corrected(2.7, 'mmol/L'), ionized(1.24, 'mmol/L')] },
    expected: NOT_APPLICABLE,
  },
]
