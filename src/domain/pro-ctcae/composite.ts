import {
  FREQUENCY_INTERFERENCE,
  FREQUENCY_SEVERITY,
  FREQUENCY_SEVERITY_INTERFERENCE,
  SEVERITY,
  SEVERITY_INTERFERENCE,
} from './composite-tables.ts'
import { PRO_ITEMS, type ProAnswer, type ProAttribute } from './pro-answer.ts'

/** 0 none to 3 severe, by what the patient says. */
export type Composite = 0 | 1 | 2 | 3

type Answered = Pick<ProAnswer, 'item' | ProAttribute>

/** A symptom that is not there is 0 whatever else was asked. Any other attribute that is missing leaves no composite. */
export function compositeOf(answer: Answered): Composite | undefined {
  const asked: readonly ProAttribute[] = PRO_ITEMS[answer.item]
  const [leading] = asked
  if (leading !== undefined && answer[leading] === 0) return 0
  if (asked.some((attribute) => answer[attribute] === undefined)) return undefined
  const { frequency: f = 0, severity: s = 0, interference: i = 0 } = answer
  return gradeOf(lookUp(asked.join(' '), f, s, i))
}

function lookUp(asked: string, f: number, s: number, i: number): number | undefined {
  switch (asked) {
    case 'severity':
      return SEVERITY[s]
    case 'frequency severity':
      return FREQUENCY_SEVERITY[f - 1]?.[s]
    case 'frequency interference':
      return FREQUENCY_INTERFERENCE[f - 1]?.[i]
    case 'severity interference':
      return SEVERITY_INTERFERENCE[s - 1]?.[i]
    case 'frequency severity interference':
      return FREQUENCY_SEVERITY_INTERFERENCE[f - 1]?.[s]?.[i]
  }
  return undefined
}

function gradeOf(grade: number | undefined): Composite | undefined {
  return grade === 0 || grade === 1 || grade === 2 || grade === 3 ? grade : undefined
}
