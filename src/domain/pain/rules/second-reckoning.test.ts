import { array, assert, integer, nat, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'

import { evaluateRules } from '../../rules/evaluate-rules.ts'
import { inputOf, symptom } from '../../testing/build-facts.ts'
import { entryAgo, visit } from '../../testing/build-records.ts'

/*
 * The rules on pain reckoned a second time, by tables and counting, from what the rules say and not from how they are
 * written. A diary is a list of days, today first, each with the scores of its entries.
 */
type Diary = readonly (readonly (number | undefined)[])[]

const worstOf = (scores: Diary[number]): number | undefined => {
  const told = scores.filter((score) => score !== undefined)
  return told.length === 0 ? undefined : Math.max(...told)
}

/** Twice the median, by counting how many scores lie at or below each of 0 to 10. */
function twiceMedian(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined
  const atRank = (rank: number) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(
      (limit) => scores.filter((score) => score <= limit).length >= rank,
    ) ?? 0
  const half = scores.length / 2
  return atRank(Math.ceil(half)) + atRank(Math.floor(half) + 1)
}

type Day = { readonly ago: number; readonly worst: number }

function scored(diary: Diary, from: number, until: number): readonly Day[] {
  const found: Day[] = []
  for (let ago = from; ago <= until; ago += 1) {
    const worst = worstOf(diary[ago] ?? [])
    if (worst !== undefined) found.push({ ago, worst })
  }
  return found
}

const SAME_DAY = 'same-day'
const THIS_WEEK = 'this-week'

/** severe on two of three, a single nine, the days before, a contact -> how soon. The first row that fits decides. */
const SEVERE: readonly (readonly [
  two: boolean | 'any',
  nine: boolean | 'any',
  change: boolean | 'any',
  met: boolean | 'any',
  string,
])[] = [
  [true, 'any', true, 'any', SAME_DAY],
  [false, true, true, 'any', SAME_DAY],
  [true, 'any', false, false, SAME_DAY],
  [true, 'any', false, true, THIS_WEEK],
  ['any', 'any', 'any', 'any', 'not raised'],
]

function severe(diary: Diary, contactAgo: number | undefined): string {
  const last = scored(diary, 0, 6).slice(0, 3)
  const oldest = last.at(-1)
  if (oldest === undefined) return 'not raised'
  const before = twiceMedian(scored(diary, oldest.ago + 1, oldest.ago + 14).map(({ worst }) => worst))
  const highest = Math.max(...last.map(({ worst }) => worst))
  const isChange = before === undefined || before < 14 || 2 * highest - before >= 4
  const asked = [
    last.filter(({ worst }) => worst > 6).length > 1,
    highest > 8,
    isChange,
    contactAgo !== undefined && contactAgo < 15,
  ]
  const row = SEVERE.find((cells) => asked.every((is, at) => cells[at] === 'any' || cells[at] === is))
  return row?.[4] ?? 'no row'
}

function rising(diary: Diary): string {
  const [now, before] = [scored(diary, 0, 6), scored(diary, 7, 13)].map((days) =>
    days.length < 4 ? undefined : twiceMedian(days.map(({ worst }) => worst)),
  )
  if (now === undefined || before === undefined || now < before + 4) return 'not raised'
  return now > 13 ? SAME_DAY : THIS_WEEK
}

function silent(diary: Diary, signAgo: number | undefined): string {
  const written = diary.flatMap((entries, ago) => (entries.length > 0 ? [ago] : []))
  const newest = Math.min(...written)
  if (newest < 7 || newest > 34) return 'not raised'
  const last = scored(diary, 7, 34)[0]
  const isUrgent = (last !== undefined && last.worst > 6) || (signAgo !== undefined && signAgo < 31)
  return isUrgent ? THIS_WEEK : 'routine'
}

const score = option(integer({ min: 0, max: 10 }), { nil: undefined, freq: 8 })
const entries = array(score, { maxLength: 2 })
const cases = record({
  recent: array(entries, { minLength: 7, maxLength: 7 }),
  older: array(entries, { maxLength: 32 }),
  isSilent: nat(2).map((kind) => kind === 0),
  contactAgo: option(nat(20), { nil: undefined }),
  signAgo: option(nat(40), { nil: undefined }),
})

test('the rules on pain agree with a second reckoning on every diary', () => {
  assert(
    property(cases, ({ recent, older, isSilent, contactAgo, signAgo }) => {
      const diary: Diary = [...(isSilent ? recent.map(() => []) : recent), ...older]
      const pain = diary.flatMap((scores, ago) => scores.map((worst) => entryAgo(ago, worst)))
      const dayAgo = (ago: number) => new Date(Date.UTC(2026, 10, 23 - ago)).toISOString().slice(0, 10)
      const findings = evaluateRules(
        inputOf({
          pain,
          visits: contactAgo === undefined ? [] : [visit('telephone', dayAgo(contactAgo))],
          symptoms: signAgo === undefined ? [] : [symptom('leg-paresis', 'new', dayAgo(signAgo))],
        }),
      )
      const tierOf = (rule: string) => {
        const found = findings.find((finding) => finding.rule === rule)
        return found?.verdict === 'raised' ? found.tier : 'not raised'
      }
      expect([tierOf('P-01'), tierOf('P-02'), tierOf('P-07')]).toEqual([
        severe(diary, contactAgo),
        rising(diary),
        silent(diary, signAgo),
      ])
    }),
    { numRuns: 1000 },
  )
})

test('and no median is told where a week has fewer than four days, or another than the counted one', () => {
  assert(
    property(cases, ({ recent, older }) => {
      const diary: Diary = [...recent, ...older]
      const pain = diary.flatMap((scores, ago) => scores.map((worst) => entryAgo(ago, worst)))
      const found = evaluateRules(inputOf({ pain })).find(({ rule }) => rule === 'P-02')
      const { reason } = found ?? {}
      const told =
        reason?.id === 'pain-rising' || reason?.id === 'pain-not-rising'
          ? [2 * reason.week.median, 2 * reason.before.median]
          : undefined
      const weeks = [scored(diary, 0, 6), scored(diary, 7, 13)]
      const isTold = weeks.every((days) => days.length >= 4)
      expect(told).toEqual(
        isTold ? weeks.map((days) => twiceMedian(days.map(({ worst }) => worst))) : undefined,
      )
    }),
    { numRuns: 500 },
  )
})
