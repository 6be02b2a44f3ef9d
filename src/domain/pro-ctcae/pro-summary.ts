import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import { byNewest } from '../time/when.ts'
import { compositeOf, type Composite } from './composite.ts'
import { PRO_ITEMS, type ProAnswer, type ProItem } from './pro-answer.ts'

/** The newest answer on one symptom, as the patient page shows it: by the patient, and no grade of CTCAE. */
export type ProLine = {
  readonly item: ProItem
  readonly latest: ProAnswer
  /** Absent where an attribute is missing: unanswered is not none. */
  readonly composite?: Composite
  readonly before?: Composite
  /** How soon someone should look at it; none for what is mild, or not known. */
  readonly attention?: 'same-day' | 'this-week'
}

/** One line for each symptom that was ever answered, in the order of the items. */
export function proSummary({ pro }: Pick<PatientFacts, 'pro'>): readonly ProLine[] {
  const items = Object.keys(PRO_ITEMS).filter((item): item is ProItem => item in PRO_ITEMS)
  return items.flatMap((item) => {
    const [latest, ...older] = pro.filter((answer) => answer.item === item).toSorted(byNewestPro)
    if (latest === undefined) return []
    const composite = compositeOf(latest)
    const before = older.map(compositeOf).find((known) => known !== undefined)
    const attention = attentionOf(composite, before)
    return [
      {
        item,
        latest,
        ...(composite !== undefined && { composite }),
        ...(before !== undefined && { before }),
        ...(attention !== undefined && { attention }),
      },
    ]
  })
}

export function byNewestPro(a: ProAnswer, b: ProAnswer): number {
  return byNewest(a.when, b.when) || byId(a.id, b.id)
}

/** The gravest that is new, or a rise of two, is for today; what is moderate, or stays grave, for this week. */
function attentionOf(
  composite: Composite | undefined,
  before: Composite | undefined,
): ProLine['attention'] | undefined {
  if (composite === undefined) return undefined
  const isNewGrave = composite === 3 && before !== 3
  const isRise = before !== undefined && composite - before >= 2
  if (isNewGrave || isRise) return 'same-day'
  return composite >= 2 ? 'this-week' : undefined
}
