import { useId } from 'react'

import type { Side } from '#domain/skeleton/region.ts'

import { DRAWN_REGIONS, MIDDLES, type DrawnRegion } from './drawn-regions.ts'
import { fillOf, LesionPatterns } from './lesion-patterns.tsx'
import { keyOf, type Mark, type Placed } from './place-lesions.ts'
import styles from './skeleton.module.css'

const SIDES: readonly Side[] = ['right', 'left']
const MIRROR = 'matrix(-1 0 0 1 200 0)'

type View = 'A' | 'P'

type SkeletonMapProps = Pick<Placed, 'regions'> & {
  readonly label: string
  /** The line of the table that is looked at. */
  readonly lit: string | undefined
  /** A place was pointed at, or left. */
  readonly onPoint: (line: string | undefined) => void
}

/** The skeleton from the front and the back. It mirrors the table of sites, which says the same in words. */
export function SkeletonMap({ label, lit, ...drawn }: SkeletonMapProps) {
  // A name in `url(#...)` must not need quoting.
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot take the colors of the theme
    <svg viewBox="18 0 348 506" className={styles.map} role="img" aria-label={label}>
      <LesionPatterns id={id} />
      <g data-lit={lit !== undefined}>
        <FromOneSide view="A" id={id} lit={lit} {...drawn} />
      </g>
      <g data-lit={lit !== undefined} transform="translate(184 0)">
        <FromOneSide view="P" id={id} lit={lit} {...drawn} />
      </g>
    </svg>
  )
}

type FromOneSideProps = Omit<SkeletonMapProps, 'label'> & { readonly view: View; readonly id: string }

function FromOneSide({ view, regions, id, lit, onPoint }: FromOneSideProps) {
  const shapes = DRAWN_REGIONS.filter(({ views }) => views.includes(view)).flatMap((drawn) =>
    shapesOf(drawn, view),
  )
  // What is drawn last lies on top: a lesion is never hidden behind a healthy bone, nor a flag behind a lesion.
  const inOrder = shapes.toSorted((a, b) => heightOf(regions.get(a.key)) - heightOf(regions.get(b.key)))
  return (
    <>
      {inOrder.map(({ key, d, isMirrored }) => {
        const mark = regions.get(key)
        return (
          <path
            key={`${key} ${d.length}`}
            d={d}
            className={styles.bone}
            {...markProps(mark, lit, id)}
            {...(isMirrored && { transform: MIRROR })}
            {...(mark && {
              onPointerEnter: () => onPoint(mark.lines[0]),
              onPointerLeave: () => onPoint(undefined),
            })}
          />
        )
      })}
      {textsOf(view, regions).map(({ key, text, x, y }) => (
        <text key={key} x={x} y={y} className={styles.number} textAnchor="middle">
          {text}
        </text>
      ))}
      <text x="22" y="82" className={styles.side}>
        {view === 'A' ? 'R' : 'L'}
      </text>
      <text x="178" y="82" className={styles.side} textAnchor="end">
        {view === 'A' ? 'L' : 'R'}
      </text>
      <text x="100" y="500" className={styles.view} textAnchor="middle">
        {view === 'A' ? 'Front' : 'Back'}
      </text>
    </>
  )
}

function heightOf(mark: Mark | undefined): number {
  if (mark === undefined) return 0
  return mark.tier === undefined ? 1 : 2
}

/** How a bone, or a box of the spine, shows what is in it. */
export function markProps(mark: Mark | undefined, lit: string | undefined, id: string) {
  return {
    fill: fillOf(mark?.pattern, id),
    'data-pattern': mark?.pattern ?? 'none',
    ...(mark?.tier !== undefined && { 'data-tier': mark.tier }),
    ...(lit !== undefined && mark?.lines.includes(lit) && { 'data-lit': true }),
  }
}

type Text = { readonly key: string; readonly text: string; readonly x: number; readonly y: number }

/** Numbers in the middle of their places, seen from the front; from the back what the front does not show. */
function textsOf(view: View, regions: Placed['regions']): readonly Text[] {
  return [...regions].flatMap(([key, { text }]) => {
    const [, region = key, side] = /^(.*?)(?:-(left|right))?$/.exec(key) ?? []
    const middle = MIDDLES[region]
    if (text === undefined || middle?.view !== view) return []
    const isMirrored = side !== undefined && side === (view === 'A' ? 'left' : 'right')
    return [{ key, text, x: isMirrored ? 200 - middle.x : middle.x, y: middle.y + 5 }]
  })
}

type Shape = { readonly key: string; readonly d: string; readonly isMirrored: boolean }

/** From the front the patient's right is on the left of the picture; from the back it is on the right. */
function shapesOf(drawn: DrawnRegion, view: View): readonly Shape[] {
  if (!drawn.paired) return [{ key: drawn.region, d: drawn.d, isMirrored: false }]
  const mirrored: Side = view === 'A' ? 'left' : 'right'
  return SIDES.map((side) => ({ key: keyOf(drawn.region, side), d: drawn.d, isMirrored: side === mirrored }))
}
