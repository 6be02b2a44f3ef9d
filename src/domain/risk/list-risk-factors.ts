import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import type { Now } from '../time/when.ts'
import {
  boneSeekingPrimary,
  complication,
  junctionalSite,
  lungCancerOf,
  lyticLesion,
  lyticPrimary,
  multiplePrimaries,
  myeloma,
  severalSites,
  shortInterval,
  weightBearingSite,
} from './disease-factors.ts'
import type { Found, RiskInput } from './found.ts'
import {
  falls,
  functionalPain,
  highPsa,
  male,
  olderAge,
  poorPerformance,
  raised,
  worstPain,
} from './patient-factors.ts'
import { RISK_FACTORS, type RiskFactor } from './risk-factor.ts'
import {
  boneAgentGap,
  hormoneTreatment,
  noBoneAgent,
  previousRadiotherapy,
  skeletalEvent,
  taking,
} from './treatment-factors.ts'

const FINDERS: Readonly<Record<RiskFactor['kind'], (input: RiskInput) => Found | undefined>> = {
  'prior-skeletal-related-event': skeletalEvent,
  'lytic-lesion': lyticLesion,
  'three-or-more-sites': severalSites,
  'weight-bearing-site': weightBearingSite,
  'junctional-spine-site': junctionalSite,
  'worst-pain-5-or-more': worstPain,
  'raised-alkaline-phosphatase': raised('alkaline-phosphatase'),
  'no-bone-agent': noBoneAgent,
  'bone-agent-gap': boneAgentGap,
  'previous-radiotherapy': previousRadiotherapy,
  corticosteroids: taking('corticosteroid'),
  'hormone-treatment': hormoneTreatment,
  osteoporosis: complication('osteoporosis'),
  falls,
  'ecog-2-or-more': poorPerformance,
  'lytic-primary': lyticPrimary,
  myeloma,
  'genetic-mutation': complication('genetic-mutation'),
  'multiple-primaries': multiplePrimaries,
  'visceral-metastasis': complication('visceral-metastasis', 'brain-metastasis'),
  'short-bone-metastasis-free-interval': shortInterval,
  'functional-pain': functionalPain,
  'bone-seeking-primary': boneSeekingPrimary,
  'lung-adenocarcinoma': lungCancerOf('adenocarcinoma'),
  'small-cell-lung-cancer': lungCancerOf('small-cell'),
  'psa-over-97': highPsa,
  'raised-ldh': raised('ldh'),
  'raised-tumor-marker': raised('cea', 'ca-15-3'),
  'age-60-or-more': olderAge,
  male,
}

/** What is on record, each with its evidence. Nothing is added up, and what is missing is no risk. */
export function listRiskFactors(facts: PatientFacts, ruleset: Ruleset, now: Now): readonly RiskFactor[] {
  return RISK_FACTORS.flatMap((kind) => {
    const found = FINDERS[kind]({ facts, ruleset, now })
    return found === undefined ? [] : [{ kind, ...found }]
  })
}
