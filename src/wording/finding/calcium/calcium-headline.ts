import type { CalciumReason } from '#domain/calcium/calcium-reason.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import type { StatedSymptom } from '#domain/symptoms/stated-symptom.ts'

import { wordCalcium, type DisplayUnits } from '../../amount.ts'
import { isDoubt } from './calcium.ts'
import { wordBadge } from '../../terms.ts'
import { wordShort } from './stated-calcium.ts'
import { wordDays, wordList } from '../../list.ts'
import { ruleName } from '../../rule.ts'
import { wordSymptom } from '../../symptom.ts'

/** A few words for a row: `Calcium 2.95 mmol/L, CTCAE grade 2`. None for what is never raised. */
export function calciumHeadline(
  reason: CalciumReason,
  rule: RuleId,
  display: DisplayUnits,
): string | undefined {
  if (isDoubt(reason)) return undefined
  switch (reason.id) {
    case 'calcium-high':
    case 'calcium-low':
      return `${wordShort(reason.calcium, display)}, CTCAE grade ${reason.grade}`
    case 'calcium-high-with-symptoms':
      return `${wordShort(reason.calcium, display)} with ${names([...reason.red, ...reason.amber])}`
    case 'calcium-rising':
      return `${wordShort(reason.latest, display)}, rising for ${wordDays(reason.days)}`
    case 'calcium-rapid-rise': {
      const by = wordCalcium({ value: reason.rise, unit: reason.latest.unit }, display)
      return `${wordShort(reason.latest, display)}, up by ${by} in ${wordDays(reason.days)}`
    }
    case 'calcium-remark':
      return `${wordShort(reason.calcium, display)}, ${wordBadge(reason.remark)}`
    case 'calcium-discordant':
      return `${ruleName(rule)}: ${wordCalcium(reason.total, display)} and ${wordCalcium(reason.corrected, display)}`
    case 'calcium-within':
    case 'calcium-steady':
      return undefined
  }
}

function names(symptoms: readonly StatedSymptom[]): string {
  return wordList([...new Set(symptoms.map(({ symptom }) => wordSymptom(symptom)))])
}
