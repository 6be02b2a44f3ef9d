import type { FactId } from '#domain/facts/record.ts'
import { awaitsRecords } from '#domain/flags/doubts.ts'
import type { Doubt, Flag, FlagPart } from '#domain/review/flag.ts'

import type { DisplayUnits } from '../amount.ts'
import { because } from '../finding/because.ts'
import { headline } from '../finding/headline.ts'
import { capitalized, wordList } from '../list.ts'
import { wordLateness, wordObligationKind, wordWhyDue } from '../obligation.ts'
import { needsText, wordProblem } from '../terms.ts'

/** A flag in one line: the fact, what is to be known beside it, and on what it rests. */
export type FlagLine = {
  readonly fact: string
  readonly rest: string
  /** Ids of rules, or the kinds of what is due. The first one speaks. */
  readonly rules: readonly string[]
  readonly inputs: readonly FactId[]
}

export function wordFlag({ parts }: Flag, display?: DisplayUnits): FlagLine {
  const [first, ...others] = parts
  const fact = wordPartShort(first, display)
  const besides = others.map((part) => beyond(wordPartShort(part, display), fact))
  const [sentence = ''] = wordParts(parts, display)
  return {
    fact,
    rest: unique([...besides, restOf(sentence, fact)].filter((text) => text !== '')).join('; '),
    rules: unique(parts.map(ruleOf)),
    inputs: unique(parts.flatMap(evidenceOf)),
  }
}

/** Each part in its sentence, without what the first one has said already. */
export function wordParts(parts: readonly FlagPart[], display?: DisplayUnits): readonly string[] {
  const [first = '', ...others] = parts.map((part) => wordPart(part, display))
  return [first, ...others.map((sentence) => capitalized(withoutLead(sentence, first)))]
}

/** Doubts that lack the same are one line. */
export function doubtLines(
  doubts: readonly Doubt[],
): readonly (FlagLine & { readonly doubts: readonly Doubt[] })[] {
  const byNeed = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    const need = awaitsRecords(doubt) ? AWAITING : needOf(doubt)
    byNeed.set(need, [...(byNeed.get(need) ?? []), doubt])
  }
  return [...byNeed].map(([need, those]) => ({
    doubts: those,
    fact: `${wordProblems(those)}:`,
    rest: need,
    rules: unique(those.map(({ finding }) => finding.rule)),
    inputs: unique(those.flatMap(({ evidence }) => evidence)),
  }))
}

/** `Calcium high and calcium low`. */
function wordProblems(doubts: readonly Doubt[]): string {
  const words = doubts.map(({ problem }) => wordProblem(problem))
  return capitalized(wordList(unique(words.map((word) => word.charAt(0).toLowerCase() + word.slice(1)))))
}

const AWAITING = 'needs records that are not loaded'

function needOf({ finding: { needs } }: Doubt): string {
  return `needs ${wordList(needs.map(needsText))}`
}

export function ruleOf(part: FlagPart): string {
  return part.kind === 'finding' ? part.finding.rule : wordObligationKind(part.obligation.kind)
}

function evidenceOf(part: FlagPart): readonly FactId[] {
  return part.kind === 'finding' ? part.finding.evidence : part.obligation.evidence
}

function wordPart(part: FlagPart, display?: DisplayUnits): string {
  if (part.kind === 'finding') return because(part.finding, display)
  const why = wordWhyDue(part.obligation)
  // How it stands with the booking is said beside how late it is.
  return `${wordLateness(part.obligation)}: ${why.replace(/; not booked$/, '')}`
}

function wordPartShort(part: FlagPart, display?: DisplayUnits): string {
  return part.kind === 'finding' ? headline(part.finding, display) : wordLateness(part.obligation)
}

/** What a sentence tells more than the fact with which it begins or ends, or the whole of another one. */
function restOf(sentence: string, fact: string): string {
  if (sentence.startsWith(fact)) return sentence.slice(fact.length).replace(/^[;:,]? ?/, '')
  const end = sentence.indexOf(': ')
  return end > 0 && fact.endsWith(sentence.slice(end + 2)) ? sentence.slice(0, end) : sentence
}

/** Of two short lines that begin with the same words, what the second one adds: `CTCAE grade 2`. */
function beyond(line: string, first: string): string {
  const [words, others] = [line.split(' '), first.split(' ')]
  const same = words.findIndex((word, at) => bare(word) !== bare(others[at] ?? ''))
  if (same === -1) return ''
  // A single word in common, `Calcium`, may begin another matter.
  return same < 2 ? line : words.slice(same).join(' ')
}

function bare(word: string): string {
  return word.replace(/[,;:]$/, '')
}

/** A clause that two sentences begin with is said once. */
function withoutLead(sentence: string, first: string): string {
  let lead = 0
  for (let at = 0; at < sentence.length && sentence[at] === first[at]; at += 1)
    if (/[:;] $/.test(sentence.slice(0, at + 1))) lead = at + 1
  return sentence.slice(lead)
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
