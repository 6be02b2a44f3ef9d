import { boneAgentHistory, type BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import type { LabMeasure } from '../../facts/laboratory.ts'
import { byId, type FactId } from '../../facts/record.ts'
import { BONE_AGENTS, type Dose } from '../../facts/treatment.ts'
import { computedEgfr } from '../../renal/computed-egfr.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { byNewest, type When } from '../../time/when.ts'
import type { BoneAgentCell, CaseloadRow, LabCell } from '../caseload-row.ts'
import { positionOf } from '../position-of.ts'
import { byDay } from './next-due.ts'

type NewestFacts = Pick<CaseloadRow, 'egfr' | 'alkalinePhosphatase' | 'boneAgent' | 'performance' | 'newest'>

/** What a row can show beside its findings: the newest of each. Absent is none known, never none. */
export function newestFacts(input: RuleInput): NewestFacts {
  const { facts } = input
  const egfr = egfrComputed(input) ?? newestResult(input, 'egfr')
  const alkalinePhosphatase = newestResult(input, 'alkaline-phosphatase')
  const boneAgent = boneAgentCell(input)
  const status = newestOf(facts.performance)
  const laboratory = newestOf(facts.results)
  const diary = newestOf(facts.pain)
  return {
    ...(egfr && { egfr }),
    ...(alkalinePhosphatase && { alkalinePhosphatase }),
    ...(boneAgent && { boneAgent }),
    ...(status && { performance: { scale: status.scale, score: status.score, day: status.when.day } }),
    newest: {
      ...(laboratory && { laboratory: laboratory.when.day }),
      ...(diary && { diary: diary.when.day }),
    },
  }
}

/** Of two of one time the id decides, so that it is the same in whatever order they came. */
function newestOf<Fact extends { readonly id: FactId; readonly when: When }>(
  facts: readonly Fact[],
): Fact | undefined {
  return facts.toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]
}

function newestResult({ facts }: RuleInput, measure: LabMeasure): LabCell | undefined {
  const result = newestOf(facts.results.filter((one) => one.measure === measure))
  if (result === undefined) return undefined
  const { amount, comparator, when, status } = result
  return {
    value: amount.value,
    unit: amount.unit,
    ...(comparator !== undefined && { comparator }),
    position: positionOf(result),
    day: when.day,
    computed: false,
    preliminary: status === 'preliminary',
  }
}

function egfrComputed({ facts, ruleset, now }: RuleInput): LabCell | undefined {
  const egfr = computedEgfr(facts, ruleset, now)
  if (egfr === undefined) return undefined
  return {
    value: egfr.value,
    unit: 'mL/min/{1.73_m2}',
    position: 'within',
    day: egfr.day,
    computed: true,
    preliminary: false,
  }
}

/** Given where it was given, else as ordered; its next dose is an obligation of its own. */
function boneAgentCell(input: RuleInput): BoneAgentCell | undefined {
  const { facts, obligations, ruleset, now } = input
  const [next] = byDay(obligations.filter(({ kind }) => kind === 'bone-agent-dose'))
  const history = boneAgentHistory(facts, ruleset, now)
  const { given: doses, order }: Partial<BoneAgentCourse> = history.state === 'known' ? history.course : {}
  const given = doses?.[0] ?? lastGiven(input)
  const named = [given?.drug, order?.drug, next].find((one) => one?.named !== undefined)?.named
  if (named === undefined) return undefined
  return { named, ...(given && { given: given.when.day }), ...(next && { next }) }
}

/** Of any bone agent, also where its strength or its purpose is not known. */
function lastGiven({ facts }: RuleInput): Dose | undefined {
  const doses = facts.doses.filter(({ certainty }) => certainty === 'given')
  return newestOf(doses.filter(({ drug }) => BONE_AGENTS.some((agent) => drug.classes.includes(agent))))
}
