import type { SiteChip } from '#domain/review/caseload-row.ts'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'

import { wordRegionShort } from '#wording/place/region.ts'
import styles from './site-chips.module.css'

const SHOWN = 2

type SiteChipsProps = { readonly sites: readonly SiteChip[]; readonly isOpen: boolean }

/** The first two bone sites and how many more. A suspected one has a broken edge and says so. */
export function SiteChips({ sites, isOpen }: SiteChipsProps) {
  if (sites.length === 0) {
    return <span className={styles.none}>{isOpen ? 'Sites not all loaded' : 'No bone site recorded'}</span>
  }
  const rest = sites.slice(SHOWN)
  return (
    <ul className={styles.chips}>
      {sites.slice(0, SHOWN).map((site) => (
        <li
          key={`${wordSite(site)} ${site.lesion ?? ''}`}
          className={styles.chip}
          data-certainty={site.certainty}
        >
          {wordSite(site)}
          {site.certainty === 'suspected' && <VisuallyHidden>, suspected</VisuallyHidden>}
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.chip} title={rest.map(wordSite).join(', ')}>
          +{rest.length}
          <VisuallyHidden>: {rest.map(wordSite).join(', ')}</VisuallyHidden>
        </li>
      )}
    </ul>
  )
}

function wordSite({ region, named }: SiteChip): string {
  return region === undefined ? named : wordRegionShort(region)
}
