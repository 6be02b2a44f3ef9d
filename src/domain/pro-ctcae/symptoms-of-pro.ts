import type { Symptom, SymptomAnswer, SymptomReport, SymptomSite } from '../facts/symptom.ts'
import { PRO_ITEMS, type ProAnswer, type ProAttribute, type ProItem } from './pro-answer.ts'
import { byNewestPro } from './pro-summary.ts'

/** The items that ask for a symptom which rules read. */
const SYMPTOM_OF: Partial<
  Record<ProItem, { readonly symptom: Symptom; readonly sites: readonly SymptomSite[] }>
> = {
  appetite: { symptom: 'reduced-appetite', sites: [] },
  constipation: { symptom: 'constipation', sites: [] },
  fatigue: { symptom: 'fatigue', sites: [] },
  'loss-of-urine': { symptom: 'urinary-incontinence', sites: [] },
  nausea: { symptom: 'nausea', sites: [] },
  // It asks for hands or feet: that it is not the feet, nobody has said.
  numbness: { symptom: 'numbness', sites: ['hand', 'leg'] },
  vomiting: { symptom: 'vomiting', sites: [] },
}

/**
 * Answers as reports of symptoms. An earlier answer tells whether it is new, worse or the same, so that a questionnaire
 * of every week does not make the same symptom new each week.
 */
export function symptomsOfPro(pro: readonly ProAnswer[]): readonly SymptomReport[] {
  return [...Map.groupBy(pro, ({ item }) => item).values()].flatMap((answers) => {
    const ordered = answers.toSorted(byNewestPro)
    return ordered.flatMap((answer, index) => reportOf(answer, ordered[index + 1]) ?? [])
  })
}

function reportOf(answer: ProAnswer, before: ProAnswer | undefined): SymptomReport | undefined {
  const means = SYMPTOM_OF[answer.item]
  const leading = leadingOf(answer)
  if (means === undefined || leading === undefined) return undefined
  return {
    id: answer.id,
    ...means,
    answer: leading === 0 ? 'absent' : changeOf(answer, before),
    when: answer.when,
    regions: [],
    qualities: [],
    by: 'patient',
  }
}

function leadingOf(answer: ProAnswer): number | undefined {
  const [leading] = PRO_ITEMS[answer.item]
  return answer[leading]
}

const ATTRIBUTES: readonly ProAttribute[] = ['frequency', 'severity', 'interference']

/** Worse where any attribute is; one that was not answered before, or is not now, tells no change. */
function changeOf(answer: ProAnswer, before: ProAnswer | undefined): SymptomAnswer {
  const was = before === undefined ? undefined : leadingOf(before)
  if (before === undefined || was === undefined || was === 0) return 'present'
  const isWorse = ATTRIBUTES.some((attribute) => (answer[attribute] ?? 0) > (before[attribute] ?? 4))
  return isWorse ? 'worse' : 'same'
}
