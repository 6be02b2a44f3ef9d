import { useId } from 'react'

import type { Side } from '#domain/skeleton/region.ts'

import { DRAWN_REGIONS, type DrawnRegion } from './drawn-regions.ts'
import { fillOf, LesionPatterns } from './lesion-patterns.tsx'
import { keyOf, type Pattern, type Placed } from './place-lesions.ts'
import styles from './skeleton.module.css'

const SIDES: readonly Side[] = ['right', 'left']
const MIRROR = 'matrix(-1 0 0 1 200 0)'

type View = 'A' | 'P'

/** The skeleton from the front and the back. It mirrors the table of sites, which says the same in words. */
export function SkeletonMap({ regions, label }: Pick<Placed, 'regions'> & { readonly label: string }) {
  // A name in `url(#...)` must not need quoting.
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot take the colors of the theme
    <svg viewBox="18 0 348 492" className={styles.map} role="img" aria-label={label}>
      <LesionPatterns id={id} />
      <FromOneSide view="A" regions={regions} id={id} />
      <g transform="translate(184 0)">
        <FromOneSide view="P" regions={regions} id={id} />
      </g>
    </svg>
  )
}

type FromOneSideProps = Pick<Placed, 'regions'> & { readonly view: View; readonly id: string }

function FromOneSide({ view, regions, id }: FromOneSideProps) {
  const shapes = DRAWN_REGIONS.filter(({ views }) => views.includes(view)).flatMap((drawn) =>
    shapesOf(drawn, view),
  )
  // What is drawn last lies on top: a lesion is never hidden behind a healthy bone.
  const inOrder = shapes.toSorted((a, b) => Number(regions.has(a.key)) - Number(regions.has(b.key)))
  return (
    <>
      {inOrder.map(({ key, d, isMirrored }) => {
        const pattern: Pattern | undefined = regions.get(key)
        return (
          <path
            key={`${key} ${d.length}`}
            d={d}
            className={styles.bone}
            data-pattern={pattern ?? 'none'}
            fill={fillOf(pattern, id)}
            {...(isMirrored && { transform: MIRROR })}
          />
        )
      })}
      <text x="22" y="112" className={styles.side}>
        {view === 'A' ? 'R' : 'L'}
      </text>
      <text x="178" y="112" className={styles.side} textAnchor="end">
        {view === 'A' ? 'L' : 'R'}
      </text>
      <text x="100" y="486" className={styles.view} textAnchor="middle">
        {view === 'A' ? 'Front' : 'Back'}
      </text>
    </>
  )
}

type Shape = { readonly key: string; readonly d: string; readonly isMirrored: boolean }

/** From the front the patient's right is on the left of the picture; from the back it is on the right. */
function shapesOf(drawn: DrawnRegion, view: View): readonly Shape[] {
  if (!drawn.paired) return [{ key: drawn.region, d: drawn.d, isMirrored: false }]
  const mirrored: Side = view === 'A' ? 'left' : 'right'
  return SIDES.map((side) => ({ key: keyOf(drawn.region, side), d: drawn.d, isMirrored: side === mirrored }))
}
