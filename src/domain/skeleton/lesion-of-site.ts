import type { BoneSite, LesionObservation, LesionType } from '../facts/disease.ts'
import { byId } from '../facts/record.ts'
import { byNewest } from '../time/when.ts'

/** As the site itself says, else as it was last seen. */
export function lesionOf(
  { id, lesion }: BoneSite,
  lesions: readonly LesionObservation[],
): LesionType | undefined {
  if (lesion) return lesion
  return lesions
    .filter(({ about }) => about === id)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))[0]?.lesion
}
