import { courseOfAgent, type BoneAgentCourse } from '../bone-agent/bone-agent-course.ts'
import { isAbove, isBelow } from '../calcium/grading.ts'
import { calciumSeries } from '../calcium/series/calcium-series.ts'
import { isNumber } from '../calcium/series/comparable.ts'
import { stated } from '../calcium/series/stated.ts'
import type { LabMeasure, LabResult } from '../facts/laboratory.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import { roundCalcium } from '../quantity/precision.ts'
import { creatinineClearance, isBelow as isClearanceBelow } from '../renal/creatinine-clearance.ts'
import { oncePer } from '../rules/once.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { lesionOf } from '../skeleton/lesion-of-site.ts'
import { regionKey } from '../skeleton/region-key.ts'
import { byNewest } from '../time/when.ts'
import type { StatedRisk } from './watch-reason.ts'

export type FoundRisk = { readonly risk: StatedRisk; readonly evidence: readonly FactId[] }

/** `found`: there is one. `none`: it was looked at and there is none. `unknown`: nobody looked, or nobody can tell. */
type Answer =
  | { readonly state: 'found'; readonly risk: StatedRisk; readonly evidence: readonly FactId[] }
  | { readonly state: 'none'; readonly evidence: readonly FactId[] }
  | { readonly state: 'unknown'; readonly needs: readonly MissingFact[] }

export type DenosumabRisks = {
  readonly course: BoneAgentCourse
  readonly found: readonly FoundRisk[]
  /** What was looked at and is no risk. */
  readonly looked: readonly FactId[]
  readonly needs: readonly MissingFact[]
}

/** What makes a low calcium more likely, of a patient who is on denosumab for cancer. */
export const denosumabRisks = oncePer((input: RuleInput): DenosumabRisks | undefined => {
  const { facts, ruleset, now } = input
  const course = courseOfAgent('denosumab', facts, ruleset, now)
  if (course?.isOn !== true) return undefined
  const answers = [
    clearanceRisk(input),
    dialysisRisk(input),
    calciumBefore(course, input),
    vitaminD(course, input),
    magnesium(course, input),
    alkalinePhosphatase(input),
    osteoblastic(input),
    extensive(input),
  ]
  return {
    course,
    found: answers.flatMap((one) =>
      one.state === 'found' ? [{ risk: one.risk, evidence: one.evidence }] : [],
    ),
    looked: answers.flatMap((one) => (one.state === 'none' ? one.evidence : [])),
    needs: answers.flatMap((one) => (one.state === 'unknown' ? one.needs : [])),
  }
})

const NOT_TOLD: Answer = { state: 'unknown', needs: [] }

function clearanceRisk({ facts, ruleset, now }: RuleInput): Answer {
  const clearance = creatinineClearance(facts, ruleset, now)
  if (clearance.state === 'unknown') return { state: 'unknown', needs: clearance.missing }
  const { value, evidence } = clearance
  const below = numberOf(ruleset, 'kidney.clearance-low')
  switch (isClearanceBelow(clearance, below)) {
    case true:
      return { state: 'found', risk: { by: 'clearance', clearance: value, below }, evidence }
    case false:
      return { state: 'none', evidence }
    case undefined:
      return { state: 'unknown', needs: ['creatinine-number'] }
  }
}

function dialysisRisk({ facts }: RuleInput): Answer {
  const evidence = facts.complications
    .filter(({ kind, state }) => kind === 'dialysis' && state !== 'resolved')
    .map(({ id }) => id)
  return evidence.length > 0 ? { state: 'found', risk: { by: 'dialysis' }, evidence } : NOT_TOLD
}

/** The last total or corrected one before the first dose, or on its day: in the lowest part of its range, or below it. */
function calciumBefore({ given }: BoneAgentCourse, { facts, ruleset, now }: RuleInput): Answer {
  const first = given.at(-1)?.when.day ?? now.day
  const earliest = first - numberOf(ruleset, 'denosumab-risk.calcium-before-within')
  const before = calciumSeries(facts, ruleset, 'low').find(
    (entry) => entry.day <= first && entry.day >= earliest && entry.class !== 'ionized' && isNumber(entry),
  )
  if (before === undefined) return NOT_TOLD
  const { value, unit, low, evidence } = before
  const line = roundCalcium(low + numberOf(ruleset, `denosumab-risk.lowest-of-range.${unit}`), unit)
  if (value <= line)
    return { state: 'found', risk: { by: 'calcium-before', calcium: stated(before) }, evidence }
  return before.class === 'total' ? NOT_TOLD : { state: 'none', evidence }
}

/** Never measured is a gap and no risk; before a first dose it is one that can be closed. */
function gap({ given }: BoneAgentCourse, needs: MissingFact): Answer {
  return { state: 'unknown', needs: given.length === 0 ? [needs] : [] }
}

function vitaminD(course: BoneAgentCourse, { facts, ruleset }: RuleInput): Answer {
  const answer = judged(facts.results, 'vitamin-d', (result) => {
    const line = numberOf(ruleset, `denosumab-risk.vitamin-d-below.${result.amount.unit}`)
    return { line, is: isBelow({ ...result, value: result.amount.value }, line) }
  })
  return answer ?? gap(course, 'vitamin-d-result')
}

/** Below the laboratory's own limit: there is no other. */
function magnesium(course: BoneAgentCourse, { facts }: RuleInput): Answer {
  const answer = judged(facts.results, 'magnesium', (result) => {
    if (result.low === undefined) return undefined
    return { line: result.low, is: isBelow({ ...result, value: result.amount.value }, result.low) }
  })
  return answer ?? gap(course, 'magnesium-result')
}

function alkalinePhosphatase({ facts, ruleset }: RuleInput): Answer {
  const times = numberOf(ruleset, 'denosumab-risk.alkaline-phosphatase-above')
  const answer = judged(facts.results, 'alkaline-phosphatase', (result) => {
    if (result.high === undefined) return undefined
    const line = times * result.high
    return { line, is: isAbove({ ...result, value: result.amount.value }, line) }
  })
  return answer ?? NOT_TOLD
}

type Judgment = { readonly line: number; readonly is: 'yes' | 'no' | 'undecided' }

type Judged = 'vitamin-d' | 'magnesium' | 'alkaline-phosphatase'

/** The newest final result decides, or a preliminary one after it that is a risk. */
function judged<Measure extends Judged>(
  results: readonly LabResult[],
  measure: Measure,
  judge: (result: LabResult<Measure>) => Judgment | undefined,
): Answer | undefined {
  const ordered = results
    .filter((result): result is LabResult<Measure> => isOf(result, measure))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
  const final = ordered.findIndex(({ status }) => status !== 'preliminary')
  const speaking = ordered.slice(0, final < 0 ? ordered.length : final + 1)
  const found = speaking.find((result) => judge(result)?.is === 'yes')
  if (found !== undefined) return { state: 'found', ...foundIn(found, measure, judge(found)?.line ?? 0) }
  const last = ordered[final]
  return last !== undefined && judge(last)?.is === 'no' ? { state: 'none', evidence: [last.id] } : undefined
}

function isOf(result: LabResult, measure: LabMeasure): boolean {
  return result.measure === measure
}

function foundIn({ id, amount, comparator, when }: LabResult, by: Judged, line: number): FoundRisk {
  const { value, unit } = amount
  const result = { value, unit, ...(comparator && { comparator }), line, day: when.day }
  return { risk: { by, result }, evidence: [id] }
}

function knownSites({ facts }: RuleInput) {
  return facts.sites.filter(({ state, certainty }) => state !== 'resolved' && certainty !== 'suspected')
}

function osteoblastic(input: RuleInput): Answer {
  const sites = knownSites(input).filter((site) => lesionOf(site, input.facts.lesions) === 'blastic')
  if (sites.length === 0) return NOT_TOLD
  return {
    state: 'found',
    risk: { by: 'osteoblastic', sites: sites.length },
    evidence: sites.map(({ id }) => id),
  }
}

function extensive(input: RuleInput): Answer {
  const sites = knownSites(input)
  const places = new Set(sites.map(({ region, named }) => (region ? regionKey(region) : named))).size
  if (places < numberOf(input.ruleset, 'denosumab-risk.extensive-from')) return NOT_TOLD
  return { state: 'found', risk: { by: 'extensive', places }, evidence: sites.map(({ id }) => id) }
}
