import { useId } from 'react'

import { VERTEBRAL_LEVELS, type VertebralLevel } from '#domain/skeleton/region.ts'
import { wordTreatmentShort } from '#wording/place/site-line.ts'

import { LesionPatterns } from './lesion-patterns.tsx'
import type { Placed } from './place-lesions.ts'
import { markProps } from './skeleton-map.tsx'
import styles from './skeleton.module.css'

const UNIT = 10
const GAP = 6
const ANCHORS: ReadonlySet<VertebralLevel> = new Set(['C1', 'C7', 'T1', 'T6', 'T12', 'L1', 'L5', 'S1'])
/** The first level of each part of the spine but the first. */
const PARTS: ReadonlySet<VertebralLevel> = new Set(['T1', 'L1', 'S1'])
const WIDTHS: Readonly<Record<string, number>> = { C: 18, T: 22, L: 28, S: 24 }

const LEVELS = placeLevels()

type SpineStripProps = Pick<Placed, 'levels'> & {
  readonly label: string
  readonly lit: string | undefined
  readonly onPoint: (line: string | undefined) => void
}

/** The spine, a box for each level; each lesion is labeled, what was treated says so, and a few levels to count from. */
export function SpineStrip({ levels, label, lit, onPoint }: SpineStripProps) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const height = (LEVELS.at(-1)?.y ?? 0) + UNIT + 2
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot take the colors of the theme
    <svg viewBox={`0 0 96 ${height}`} className={styles.strip} role="img" aria-label={label}>
      <LesionPatterns id={id} />
      {LEVELS.map(({ level, y, width }, at) => {
        const mark = levels.get(level)
        return (
          <g key={level} data-lit={lit !== undefined}>
            <rect
              x={52 - width / 2}
              y={y + 0.6}
              width={width}
              height={UNIT - 1.4}
              rx="1.5"
              className={styles.bone}
              {...markProps(mark, lit, id)}
              {...(mark && {
                onPointerEnter: () => onPoint(mark.lines[0]),
                onPointerLeave: () => onPoint(undefined),
              })}
            />
            {(mark !== undefined || isAnchor(level, at, levels)) && (
              <text
                x="30"
                y={y + UNIT / 2 + 3.3}
                className={styles.level}
                data-on={mark !== undefined}
                textAnchor="end"
              >
                {level}
              </text>
            )}
            {mark !== undefined && mark.treated.length > 0 && (
              <text x="72" y={y + UNIT / 2 + 3.3} className={styles.level} data-on={true}>
                {mark.treated.map(wordTreatmentShort).join(', ')}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function placeLevels() {
  let y = 1
  return VERTEBRAL_LEVELS.map((level) => {
    if (PARTS.has(level)) y += GAP
    const placed = { level, y, width: WIDTHS[level.charAt(0)] ?? 22 }
    y += UNIT
    return placed
  })
}

/** An anchor next to a lesion gives way to its label. */
function isAnchor(level: VertebralLevel, at: number, levels: Placed['levels']): boolean {
  const neighbors = [LEVELS[at - 1]?.level, LEVELS[at + 1]?.level]
  return ANCHORS.has(level) && !neighbors.some((near) => near !== undefined && levels.has(near))
}
