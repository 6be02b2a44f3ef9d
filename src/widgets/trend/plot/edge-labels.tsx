import { yOf } from './geometry.ts'
import styles from '../trend-card.module.css'
import { pointsIn, type TimeWindow, type TrendPanel } from '../course/trend-panel.ts'

type EdgeLabelsProps = { readonly panel: TrendPanel; readonly window: TimeWindow; readonly height: number }

type Label = { readonly kind: 'last' | 'line' | 'band'; readonly text: string; readonly at: number }

/** Pixels that two labels must lie apart. */
const APART = 13

/** At the end edge: the last value, then what the lines and the band are, as far as there is room. */
export function EdgeLabels({ panel, window, height }: EdgeLabelsProps) {
  return (
    <div aria-hidden="true">
      {placed(labelsOf(panel, window, height)).map(({ kind, text, at }) => (
        <span
          key={kind + text}
          className={styles.edge}
          data-kind={kind}
          style={{ insetBlockStart: `${at}px` }}
        >
          {text}
        </span>
      ))}
    </div>
  )
}

function labelsOf(panel: TrendPanel, window: TimeWindow, height: number): readonly Label[] {
  const at = (value: number) => yOf(value, panel.domain, height)
  const last = pointsIn(panel, window).at(-1)
  const band = panel.bands.at(-1)
  const [lowest, highest] = panel.domain
  return [
    ...(last === undefined ? [] : [{ kind: 'last', text: numberOf(last.text), at: at(last.value) } as const]),
    ...panel.lines
      .filter(({ value }) => value >= lowest && value <= highest)
      .map(({ value, text }) => ({ kind: 'line', text, at: at(value) }) as const),
    ...(band === undefined
      ? []
      : [
          {
            kind: 'band',
            text: 'range',
            at: at(((band.low ?? lowest) + (band.high ?? highest)) / 2),
          } as const,
        ]),
  ]
}

/** The first come stand where they belong; one that would lie over another is left out. */
function placed(labels: readonly Label[]): readonly Label[] {
  const kept: Label[] = []
  for (const label of labels) if (kept.every(({ at }) => Math.abs(at - label.at) >= APART)) kept.push(label)
  return kept
}

/** `2.98` of `2.98 mmol/L`: the unit stands in the title of the panel. */
function numberOf(text: string): string {
  return text.replace(/ \D+$/, '')
}
