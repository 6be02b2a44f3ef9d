import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { painBySite, type PainAtPlace, type ToldPain } from '../../pain/pain-by-site.ts'
import { settledBy } from '../../pain/settled-pain.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { earliestDay, type Day } from '../../time/day.ts'
import type { StatedKnownPain, StatedNewPain, UpperSpine } from '../pain/spine-pain-reason.ts'

const RULE = { rule: 'M-04', problem: 'cord' } as const

/** Is there new pain of the neck or the thoracic spine, of any kind? Pain of the lumbar spine is common and needs more. */
export const newUpperSpinePain: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'symptoms', window: { kind: 'days', days: 67, newest: false } },
    { concept: 'pain', window: { kind: 'days', days: 67, newest: false } },
  ],
  evaluate: (input) => {
    const judged = painBySite(input.facts).flatMap((at) => judge(at, input))
    const [first, ...others] = judged.flatMap((pain) => (pain.state === 'new' ? [pain] : []))
    if (first !== undefined) return [raised([first, ...others], input)]
    const [known, ...more] = judged.flatMap((pain) => (pain.state === 'known' ? [pain] : []))
    return known === undefined ? [] : [clear([known, ...more])]
  },
}

type NewPain = {
  readonly state: 'new'
  readonly stated: StatedNewPain
  readonly evidence: AtLeastOne<FactId>
}
type KnownPain = {
  readonly state: 'known'
  readonly stated: StatedKnownPain
  readonly evidence: AtLeastOne<FactId>
}

/** Pain of the spine of which no part was told is not known to have been there: it makes nothing old. */
function judge({ place: { region }, pain }: PainAtPlace, input: RuleInput): readonly (NewPain | KnownPain)[] {
  if (region !== 'cervical-spine' && region !== 'thoracic-spine') return []
  const { ruleset, now } = input
  const oldest = now.day - numberOf(ruleset, 'cord.class-b-lifetime')
  const [newest, ...older] = pain.filter(({ when }) => when.day >= oldest)
  if (newest === undefined) return []
  const recent: AtLeastOne<ToldPain> = [newest, ...older]
  const since = earliestDay(newest.when.day, ...older.map(({ when }) => when.day))
  const quiet = numberOf(ruleset, 'cord.new-pain-quiet-for')
  const before = pain.find(({ when }) => when.day < since && since - when.day < quiet)
  if (before !== undefined)
    return [known(region, newest, { how: 'before', day: before.when.day, id: before.id })]
  const [standing, ...others] = recent.filter((told) => settledBy(told, input) === undefined)
  if (standing !== undefined) return [fresh(region, [standing, ...others], since)]
  const settled = settledBy(newest, input)
  return settled === undefined ? [] : [known(region, newest, settled)]
}

type Known = { readonly how: StatedKnownPain['how']; readonly day?: Day; readonly id: FactId }

function fresh(region: UpperSpine, pain: AtLeastOne<ToldPain>, since: Day): NewPain {
  const [newest, ...older] = pain
  const worst = pain.flatMap(({ told }) => (told.by === 'diary' ? (told.entry.worst ?? []) : []))
  return {
    state: 'new',
    stated: { region, since, day: newest.when.day, ...(worst.length > 0 && { worst: Math.max(...worst) }) },
    evidence: [newest.id, ...older.map(({ id }) => id)],
  }
}

function known(region: UpperSpine, { id, when }: ToldPain, by: Known): KnownPain {
  return {
    state: 'known',
    stated: { region, day: when.day, how: by.how, ...(by.day !== undefined && { on: by.day }) },
    evidence: [id, by.id],
  }
}

function raised(pains: AtLeastOne<NewPain>, { ruleset }: RuleInput): Finding {
  const [first, ...others] = pains
  const [one, ...more] = first.evidence
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'same-day',
    reason: {
      id: 'spine-pain-new',
      pains: [first.stated, ...others.map(({ stated }) => stated)],
      quietDays: numberOf(ruleset, 'cord.new-pain-quiet-for'),
    },
    evidence: uniqueIds([one, ...more, ...others.flatMap(({ evidence }) => evidence)]),
    since: earliestDay(first.stated.since, ...others.map(({ stated }) => stated.since)),
    badges: [],
    missing: [],
  }
}

function clear([first, ...others]: AtLeastOne<KnownPain>): Finding {
  const [one, ...more] = first.evidence
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'spine-pain-known', pains: [first.stated, ...others.map(({ stated }) => stated)] },
    evidence: uniqueIds([one, ...more, ...others.flatMap(({ evidence }) => evidence)]),
  }
}
