import type { Finding, Raised, Unknown } from '#domain/findings/finding.ts'
import type { StatedCalcium } from '#domain/calcium/calcium-value.ts'
import type { StatedSymptom } from '#domain/symptoms/stated-symptom.ts'

import { wordCalcium, type DisplayUnits } from './amount.ts'
import { because } from './because.ts'
import { wordDays, wordList } from './list.ts'
import { ruleName } from './rule.ts'
import { wordSymptom } from './symptom.ts'
import { needsText, wordProblem } from './terms.ts'

/** What a row says first: `Calcium 2.95 mmol/L, CTCAE grade 2`. The sentence behind it is `because`. */
export function headline(finding: Finding, display: DisplayUnits = 'as-reported'): string {
  switch (finding.verdict) {
    case 'raised':
      return headlineOfRaised(finding, display)
    case 'unknown':
      return headlineOfUnknown(finding)
    case 'clear':
      return `${ruleName(finding.rule)}: not found`
  }
}

function headlineOfRaised(finding: Raised, display: DisplayUnits): string {
  const { reason, rule } = finding
  if (reason.id === 'calcium-high' || reason.id === 'calcium-low')
    return `${short(reason.calcium, display)}, CTCAE grade ${reason.grade}`
  if (reason.id === 'calcium-high-with-symptoms')
    return `${short(reason.calcium, display)} with ${names([...reason.red, ...reason.amber])}`
  if (reason.id === 'calcium-rising')
    return `${short(reason.latest, display)}, rising for ${wordDays(reason.days)}`
  if (reason.id === 'calcium-rapid-rise') {
    const by = wordCalcium({ value: reason.rise, unit: reason.latest.unit }, display)
    return `${short(reason.latest, display)}, up by ${by} in ${wordDays(reason.days)}`
  }
  if (reason.id === 'calcium-discordant')
    return `${ruleName(rule)}: ${wordCalcium(reason.total, display)} and ${wordCalcium(reason.corrected, display)}`
  return finding.problem === 'data' ? firstPart(because(finding, display)) : ruleName(rule)
}

function firstPart(sentence: string): string {
  return sentence.split('; ')[0] ?? sentence
}

function headlineOfUnknown({ problem, needs }: Unknown): string {
  return `${wordProblem(problem)} cannot be told: needs ${wordList(needs.map(needsText))}`
}

function short(calcium: StatedCalcium, display: DisplayUnits): string {
  const ionized = calcium.measure === 'calcium-ionized' ? 'Ionized calcium' : 'Calcium'
  return `${ionized} ${wordCalcium(calcium, display)}`
}

function names(symptoms: readonly StatedSymptom[]): string {
  return wordList([...new Set(symptoms.map(({ symptom }) => wordSymptom(symptom)))])
}
