import type { ColumnName } from '#data/caseload-search.ts'
import type { Concept } from '#domain/facts/coverage.ts'
import type { CaseloadRow, LabCell } from '#domain/review/caseload-row.ts'
import { worstOfStrip } from '#domain/review/worst-of-strip.ts'
import { isFollowUpOpen, isOpen } from '#domain/review/views/row-gaps.ts'
import type { Day } from '#domain/time/day.ts'
import { MEASURE_WORDS, POSITION_WORDS, wordCalcium } from '#widgets/calcium/calcium-words.ts'
import { RISK_WORDS } from '#widgets/risk/risk-words.ts'
import { wordBound, wordUnit } from '#wording/amount.ts'
import { wordDay } from '#wording/day.ts'
import { wordDue, wordObligation } from '#wording/obligation.ts'
import { PRIMARY_WORDS, wordRegion } from '#wording/place/region.ts'
import { wordWhyRefused } from '#wording/refusal.ts'

import type { CsvCell } from './csv.ts'

/** One column of the file. */
export type Field = { readonly head: string; readonly of: (row: CaseloadRow) => CsvCell }

/** A blank would leave open whether there is none or nobody has looked. */
const [NONE, NO_RESULT, NOT_LOADED] = ['none on record', 'no result', 'not loaded'] as const

/** What each column of the list becomes: a value, its unit and its date are columns of their own. */
export const COLUMN_FIELDS: Readonly<Record<ColumnName, readonly Field[]>> = {
  calcium: [
    { head: 'Calcium', of: ({ calcium }) => calciumValue(calcium) },
    { head: 'Calcium unit', of: ({ calcium }) => (calcium.state === 'value' ? calcium.unit : undefined) },
    {
      head: 'Calcium kind',
      of: ({ calcium }) => (calcium.state === 'value' ? MEASURE_WORDS[calcium.measure] : undefined),
    },
    { head: 'Calcium remark', of: ({ calcium }) => calciumRemark(calcium) },
    {
      head: 'Calcium date',
      of: ({ calcium }) => (calcium.state === 'value' ? wordDay(calcium.when.day) : undefined),
    },
  ],
  pain: [
    {
      head: 'Worst pain of 14 days (0 to 10)',
      of: ({ pain }) => worstOfStrip(pain) ?? (pain.state === 'not-loaded' ? NOT_LOADED : 'no entry'),
    },
    {
      head: 'Diary days of 14',
      of: ({ pain }) => (pain.state === 'not-loaded' ? NOT_LOADED : pain.stripDaysWithEntry),
    },
    { head: 'Last diary entry', of: ({ pain }) => optionalDay(pain.lastEntry) },
  ],
  sites: [
    {
      head: 'Bone sites',
      of: (row) =>
        listed(
          row.sites.map(({ region, named }) => (region === undefined ? named : wordRegion(region))),
          isOpen(row, ['conditions']),
        ),
    },
  ],
  primary: [
    {
      head: 'Primary',
      of: (row) =>
        listed(
          row.primaries.map(({ primary, named }) => (primary === 'other' ? named : PRIMARY_WORDS[primary])),
          isOpen(row, ['conditions']),
        ),
    },
  ],
  'next-due': dueFields('Next due', ({ nextDue }) => nextDue),
  'next-dose': dueFields('Next dose', ({ boneAgent }) => boneAgent?.next),
  'next-scan': [{ head: 'Next scan', of: wordScan }],
  overdue: [
    {
      head: 'Overdue',
      of: (row) =>
        listed(
          row.overdue.map((one) => `${wordObligation(one)} ${wordDue(one, undefined)}`),
          isFollowUpOpen(row),
        ),
    },
  ],
  'bone-agent': [
    {
      head: 'Bone agent',
      of: (row) => row.boneAgent?.named ?? absent(row, ['medication-doses', 'medication-orders']),
    },
    { head: 'Bone agent last given', of: ({ boneAgent }) => optionalDay(boneAgent?.given) },
  ],
  risk: [
    {
      head: 'Risk factors',
      of: (row) =>
        listed(
          row.riskFactors.map(({ kind }) => RISK_WORDS[kind]),
          row.gaps.length > 0,
        ),
    },
  ],
  egfr: labFields('eGFR', 'kidney', ({ egfr }) => egfr),
  'alkaline-phosphatase': labFields(
    'ALP',
    'bone-laboratory',
    ({ alkalinePhosphatase }) => alkalinePhosphatase,
  ),
  performance: [
    {
      head: 'ECOG',
      of: (row) => (row.performance?.scale === 'ecog' ? row.performance.score : absent(row, ['performance'])),
    },
    { head: 'ECOG date', of: ({ performance }) => optionalDay(performance?.day) },
  ],
  'data-age': [
    { head: 'Newest laboratory result', of: ({ newest }) => optionalDay(newest.laboratory) },
    { head: 'Newest diary entry', of: ({ newest }) => optionalDay(newest.diary) },
  ],
}

function dueFields(head: string, of: (row: CaseloadRow) => CaseloadRow['nextDue']): readonly Field[] {
  const fieldOf = (row: CaseloadRow, word: (due: NonNullable<CaseloadRow['nextDue']>) => string) => {
    const due = of(row)
    if (due !== undefined) return word(due)
    return isFollowUpOpen(row) ? NOT_LOADED : 'none on record'
  }
  return [
    { head, of: (row) => fieldOf(row, wordObligation) },
    { head: `${head}, when`, of: (row) => fieldOf(row, (due) => wordDue(due, undefined)) },
  ]
}

function labFields(
  head: string,
  concept: Concept,
  of: (row: CaseloadRow) => LabCell | undefined,
): readonly Field[] {
  return [
    { head, of: (row) => wordLab(of(row)) ?? (isOpen(row, [concept]) ? NOT_LOADED : NO_RESULT) },
    { head: `${head} unit`, of: (row) => wordUnit(of(row)?.unit ?? '') },
    { head: `${head} remark`, of: (row) => labRemark(of(row)) },
    { head: `${head} date`, of: (row) => optionalDay(of(row)?.day) },
  ]
}

function wordLab(result: LabCell | undefined): CsvCell {
  if (result === undefined) return undefined
  const { value, comparator, computed } = result
  if (comparator !== undefined) return `${wordBound(comparator)}${value}`
  return computed ? Math.round(value) : value
}

function labRemark(result: LabCell | undefined): string {
  return [
    ...(result?.preliminary === true ? ['preliminary'] : []),
    ...(result?.computed === true ? ['computed here'] : []),
  ].join(', ')
}

/** With all its decimals, as a bound in words, or why there is none. */
function calciumValue(calcium: CaseloadRow['calcium']): CsvCell {
  switch (calcium.state) {
    case 'value':
      return wordCalcium(calcium.value, calcium.unit, calcium.comparator)
    case 'refused':
      return 'refused'
    case 'none':
      return NO_RESULT
    case 'not-loaded':
      return NOT_LOADED
  }
}

function calciumRemark(calcium: CaseloadRow['calcium']): string {
  if (calcium.state === 'refused') return wordWhyRefused(calcium.refusal.why, calcium.refusal.detail)
  if (calcium.state !== 'value') return ''
  return [
    POSITION_WORDS[calcium.position],
    ...(calcium.stale ? ['old'] : []),
    ...(calcium.preliminary ? ['preliminary'] : []),
    ...(calcium.newerRefusal === undefined ? [] : ['a newer one refused']),
  ].join(', ')
}

function wordScan({ nextScan }: CaseloadRow): string {
  switch (nextScan.state) {
    case 'booked':
      return `${nextScan.named}, booked for ${wordDay(nextScan.day)}`
    case 'asked':
      return `${nextScan.named}, asked for, not booked`
    case 'due':
      return `${wordObligation(nextScan.obligation)}, ${wordDue(nextScan.obligation, undefined)}`
    case 'none':
      return 'none asked for'
    case 'not-loaded':
      return NOT_LOADED
  }
}

function listed(words: readonly string[], isUnread: boolean): string {
  if (words.length === 0) return isUnread ? NOT_LOADED : NONE
  return [...words, ...(isUnread ? ['not all loaded'] : [])].join('; ')
}

function absent(row: CaseloadRow, concepts: readonly Concept[]): string {
  return isOpen(row, concepts) ? NOT_LOADED : NONE
}

export function optionalDay(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : wordDay(day)
}
