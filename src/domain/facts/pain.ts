import type { Region } from '../skeleton/region.ts'
import type { When } from '../time/when.ts'
import type { FactId } from './record.ts'
import type { SymptomSite } from './symptom.ts'

/** One diary entry. Scores are whole numbers 0 to 10; what was not answered is absent, never 0. */
export type PainEntry = {
  readonly id: FactId
  readonly when: When
  readonly worst?: number
  readonly average?: number
  readonly now?: number
  readonly regions: readonly Region[]
  /** As the record names them, in the groups of symptoms: the neck, or the spine and no part of it, is no one region. */
  readonly sites: readonly SymptomSite[]
  readonly rescueDoses?: number
  readonly breakthroughEpisodes?: number
  /** Brief Pain Inventory interference, mean 0 to 10. */
  readonly interference?: number
}
