import { BASE_RATES } from '../base-rates.ts'
import { chance, pick, whole, type Random } from '../draw/random.ts'
import type { AgentPlan, Medicine, PrimaryName, Profile } from './profile.ts'

type Who = { readonly primary: PrimaryName; readonly agent: AgentPlan | undefined }

/** What is measured and asked of others beside the cancer, each from a draw of its own. */
export function drawSupportive(
  { primary, agent }: Who,
  random: Random,
): Pick<Profile, 'vitaminD' | 'withElectrolytes' | 'densityOn' | 'referral'> {
  const isMeasured = chance(random, BASE_RATES.vitaminD.value)
  const hasElectrolytes = chance(random, BASE_RATES.magnesium.value)
  const hasDensity = chance(random, BASE_RATES.boneDensity.value)
  const densityOn = -whole(random, 20, 540)
  const isReferred = chance(random, BASE_RATES.referred.value)
  const authored = -whole(random, 2, 58)
  const seen = authored + whole(random, 4, 15)
  return {
    ...(!isMeasured && { vitaminD: 'never' }),
    ...(hasElectrolytes && agent?.drug === 'denosumab' && { withElectrolytes: true }),
    ...(hasDensity && losesHormones(primary) && { densityOn }),
    ...(isReferred && {
      referral: {
        to: pick(random, ['dental', 'orthopedic', 'spinal']),
        authored,
        ...(seen < 0 && { seen }),
      },
    }),
  }
}

/** Letrozole in breast cancer, castration in prostate cancer. */
function losesHormones(primary: PrimaryName): boolean {
  return primary === 'breast' || primary === 'prostate'
}

/** Some with severe pain take no strong opioid. */
export function withoutOpioids(medicines: readonly Medicine[], random: Random): readonly Medicine[] {
  if (chance(random, BASE_RATES.strongOpioid.value)) return medicines
  return medicines.filter(({ drug }) => drug !== 'morphine' && drug !== 'oxycodone')
}

/** What is added to enzalutamide, not replaced by it. */
export function drawCastration(primary: PrimaryName, boneSince: number, random: Random): readonly Medicine[] {
  const isCastrated = chance(random, BASE_RATES.castration.value)
  if (primary !== 'prostate' || !isCastrated) return []
  return [
    {
      drug: 'leuprolide',
      since: Math.min(-30, Math.max(boneSince + 10, -540)),
      amount: { value: 22.5, unit: 'mg' },
      everyDays: 84,
      text: 'Leuprolide 22.5 mg every 12 weeks',
    },
  ]
}
