import { useId } from 'react'

import type { SiteLine } from '#domain/sites/site-lines.ts'
import { LESION_WORDS, wordRegion } from '#wording/place/region.ts'

import { fillOf, LesionPatterns } from './lesion-patterns.tsx'
import type { Pattern, Placed } from './place-lesions.ts'
import { SkeletonMap } from './skeleton-map.tsx'
import styles from './skeleton.module.css'
import { SpineStrip } from './spine-strip.tsx'

const LEGEND: readonly { readonly pattern: Pattern; readonly words: string; readonly isRare?: true }[] = [
  { pattern: 'lytic', words: LESION_WORDS.lytic },
  { pattern: 'blastic', words: LESION_WORDS.blastic },
  { pattern: 'mixed', words: LESION_WORDS.mixed },
  { pattern: 'suspected', words: 'Suspected' },
  { pattern: 'untold', words: 'Kind not told', isRare: true },
]

type LesionMapProps = {
  readonly placed: Placed
  readonly lines: readonly SiteLine[]
  readonly lit: string | undefined
  readonly onPoint: (line: string | undefined) => void
}

/** Skeleton, spine and legend; what cannot be drawn is counted. */
export function LesionMap({ placed: { regions, levels, undrawn }, lines, lit, onPoint }: LesionMapProps) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const pointing = { lit, onPoint }
  const shown = new Set([...regions.values(), ...levels.values()].map(({ pattern }) => pattern))
  return (
    <figure className={styles.figure}>
      <div className={styles.drawings}>
        <SkeletonMap regions={regions} label={wordMap(lines)} {...pointing} />
        <SpineStrip
          levels={levels}
          label={`Spine by level: ${levels.size > 0 ? [...levels.keys()].join(', ') : 'no level told'}`}
          {...pointing}
        />
      </div>
      <figcaption>
        <ul className={styles.legend}>
          {LEGEND.filter(({ pattern, isRare }) => isRare !== true || shown.has(pattern)).map(
            ({ pattern, words }) => (
              <li key={pattern}>
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <LesionPatterns id={`${id}${pattern}`} />
                  <rect
                    x="1"
                    y="1"
                    width="10"
                    height="10"
                    className={styles.bone}
                    data-pattern={pattern}
                    fill={fillOf(pattern, `${id}${pattern}`)}
                  />
                </svg>
                {words}
              </li>
            ),
          )}
        </ul>
        {undrawn > 0 && (
          <p className={styles.undrawn}>
            {undrawn === 1 ? '1 site is' : `${undrawn} sites are`} not drawn: place or side not told. The
            table has all.
          </p>
        )}
      </figcaption>
    </figure>
  )
}

function wordMap(lines: readonly SiteLine[]): string {
  const placed = lines.flatMap(({ site: { region, state } }) =>
    region === undefined || state === 'resolved' ? [] : [wordRegion(region)],
  )
  return placed.length === 0 ? 'Skeleton, no site drawn' : `Skeleton with ${placed.join('; ')}`
}
