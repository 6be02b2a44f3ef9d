import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import { BONE_AGENTS, type BoneAgent, type Dose } from '../facts/treatment.ts'
import { byNewest } from '../time/when.ts'

export type BoneAgentDose = { readonly agent: BoneAgent; readonly dose: Dose }

/** Of whatever strength and by whomever told: any can lower calcium. Newest first. */
export function boneAgentDoses({ doses }: Pick<PatientFacts, 'doses'>): readonly BoneAgentDose[] {
  return doses
    .flatMap((dose) => {
      const agent = BONE_AGENTS.find((one) => dose.drug.classes.includes(one))
      return agent === undefined ? [] : [{ agent, dose }]
    })
    .toSorted((a, b) => byNewest(a.dose.when, b.dose.when) || byId(a.dose.id, b.dose.id))
}

/** Which of the doses of its agent it was: two records of one day are one. */
export function nthOf({ agent, dose }: BoneAgentDose, all: readonly BoneAgentDose[]): number {
  const days = all.filter((other) => other.agent === agent).map((other) => other.dose.when.day)
  return new Set(days.filter((day) => day <= dose.when.day)).size
}
