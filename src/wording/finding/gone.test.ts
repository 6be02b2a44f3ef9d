import { describe, expect, test } from 'vitest'

import type { Gone, WhyGone } from '#domain/flags/what-went.ts'
import type { Clear, Finding, Raised, Unknown } from '#domain/findings/finding.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import { reviewPatient } from '#domain/review/review-patient.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { corrected, factsOf, nowOn, TODAY } from '#domain/testing/build-facts.ts'
import { addDays } from '#domain/time/day.ts'

import { wordGone } from './gone.ts'

const { moment, day } = nowOn(TODAY)
const reviewOf = (value: number) =>
  reviewPatient(
    factsOf({ results: [corrected(value, 'mmol/L', { low: 2.2, high: 2.6 })] }),
    DEFAULT_RULESET,
    nowOn(TODAY),
  )

function found<Verdict extends Finding['verdict']>(value: number, verdict: Verdict, rule: string) {
  const finding = reviewOf(value).findings.find((one) => one.rule === rule && one.verdict === verdict)
  if (finding === undefined) throw new Error(`${rule} is not ${verdict}`)
  return finding as Extract<Finding, { verdict: Verdict }>
}

const RAISED: Raised = found(3.1, 'raised', 'H-01')
const CLEAR: Clear = found(2.4, 'clear', 'H-01')
const UNKNOWN: Unknown = { ...CLEAR, verdict: 'unknown', needs: [{ kind: 'fact', needs: 'calcium-result' }] }

const wordWhy = (because: WhyGone) => wordGone({ kind: 'finding', at: moment, finding: RAISED, because }).why

describe('what went is told with its reason', () => {
  test.each<[WhyGone, RegExp]>([
    [{ kind: 'deceased' }, /the patient has died/],
    [
      {
        kind: 'refused',
        refusals: [{ resource: 'Observation/7', why: 'withdrawn', detail: 'entered-in-error' }],
      },
      /counts no longer: Observation\/7 withdrawn by the source \(entered-in-error\)/,
    ],
    [{ kind: 'removed', records: ['Observation/7'] }, /no longer in the record: Observation\/7/],
    [{ kind: 'cleared', finding: CLEAR }, /cleared by newer facts: .*2\.40 mmol\/L/],
    [{ kind: 'unknown', finding: UNKNOWN }, /can no longer be told/],
    [{ kind: 'replaced', finding: RAISED }, /told otherwise now: .*3\.10/],
    [{ kind: 'not-applicable' }, /no longer applies/],
  ])('%j', (because, words) => {
    expect(wordWhy(because)).toMatch(words)
  })

  test('and names what it was', () => {
    expect(
      wordGone({ kind: 'finding', at: moment, finding: RAISED, because: { kind: 'deceased' } }).what,
    ).toMatch(/3\.10 mmol\/L/)
  })

  const scan: Obligation = {
    kind: 'imaging',
    named: 'CT whole body',
    status: 'overdue',
    daysOverdue: 9,
    tier: 'routine',
    due: addDays(day, -9),
    booking: 'none',
    evidence: [],
  }
  const now = (different: Partial<Obligation>): Gone => {
    const { tier: _, daysOverdue: __, ...rest } = scan
    return { kind: 'obligation', at: moment, obligation: scan, now: { ...rest, ...different } }
  }

  test.each<[Gone, RegExp]>([
    [now({ status: 'not-due', lastDone: day }), /^done on \d\d-[A-Z][a-z]{2}-\d{4}$/],
    [now({ status: 'exempt', exempt: { why: 'comfort-care' } }), /^not due: comfort care$/],
    [now({ status: 'unknown' }), /can no longer be told whether it is due/],
    [now({ status: 'due', booking: 'booked', bookedFor: addDays(day, 3) }), /^booked for /],
    [{ kind: 'obligation', at: moment, obligation: scan }, /no longer asked for/],
  ])('a scan that is no longer late (%#)', (gone, words) => {
    expect(wordGone(gone)).toEqual({
      what: 'CT whole body 9 days overdue, not booked',
      why: expect.stringMatching(words),
    })
  })
})
