import type { PainDiary } from '#domain/pain/diary/pain-diary.ts'
import { numberOf, type Ruleset } from '#domain/rules/ruleset.ts'
import { usePrinting } from '#ui/use-printing.ts'
import { useWidth } from '#ui/use-width.ts'
import { wordShortDay } from '#wording/day.ts'

import { drawPainCourse } from './draw-pain-course.ts'
import styles from './pain-course.module.css'
import { wordPainCourse } from './pain-course-words.ts'

const LEFT = 28
const RIGHT = 64
const TOP = 8
const HEIGHT = 120
const FOOT = 18
const USUAL_WIDTH = 640

/** Worst and average pain of each day, always from 0 to 10. The grid below says the same day by day. */
export function PainCourse({ diary, rules }: { readonly diary: PainDiary; readonly rules: Ruleset }) {
  const [measured = USUAL_WIDTH, measure] = useWidth()
  const width = Math.max(usePrinting() ? USUAL_WIDTH : measured, 240)
  const inner = width - LEFT - RIGHT
  const { worst, average, dots, y } = drawPainCourse(diary, { width: inner, height: HEIGHT })
  const severe = numberOf(rules, 'pain.severe-from')
  const last = dots.at(-1)
  return (
    <div ref={measure} className={styles.course}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot take the colors of the theme */}
      <svg width={width} height={TOP + HEIGHT + FOOT} role="img" aria-label={wordPainCourse(diary)}>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {[0, 4, 7, 10].map((score) => (
            <g key={score}>
              <path className={styles.rule} d={`M0 ${y(score)}H${inner}`} />
              <text className={styles.axis} x={-6} y={y(score) + 4} textAnchor="end">
                {score}
              </text>
            </g>
          ))}
          <path className={styles.severe} d={`M0 ${y(severe)}H${inner}`} />
          <text className={styles.axis} x={inner + 5} y={y(severe) + 4}>
            severe
          </text>
          <path className={styles.average} d={average} />
          <path className={styles.worst} d={worst} />
          {dots.map(({ at, x, y: dotY, score }) => (
            <circle key={at} className={styles.dot} cx={x} cy={dotY} r={score >= severe ? 2.8 : 1.8} />
          ))}
          {last !== undefined && (
            <text className={styles.last} x={inner + 5} y={last.y + (last.score >= severe ? -6 : 5)}>
              {last.score}
            </text>
          )}
          {[diary.days[0], diary.days.at(-1)].map(
            (day, at) =>
              day !== undefined && (
                <text
                  key={day}
                  className={styles.axis}
                  x={at === 0 ? 0 : inner}
                  y={HEIGHT + 14}
                  textAnchor={at === 0 ? 'start' : 'end'}
                >
                  {wordShortDay(day)}
                </text>
              ),
          )}
        </g>
      </svg>
    </div>
  )
}
