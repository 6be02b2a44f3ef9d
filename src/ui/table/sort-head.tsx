import { VisuallyHidden } from '../text/visually-hidden.tsx'
import styles from './sort-head.module.css'

type SortHeadProps = {
  readonly text: string
  /** What is measured, in small print after the text. */
  readonly unit?: string
  readonly sorted: 'ascending' | 'descending' | undefined
  /** From 1, where the table is sorted by several columns. */
  readonly place?: number | undefined
  /** `adds`: by this column after the others, not instead of them. */
  readonly onSort: (adds: boolean) => void
}

/** The button in a `<th>` whose column can be sorted. The `<th>` itself carries `aria-sort`. */
export function SortHead({ text, unit, sorted, place, onSort }: SortHeadProps) {
  return (
    <button
      type="button"
      className={styles.head}
      data-sorted={sorted ?? 'none'}
      onClick={(event) => onSort(event.shiftKey)}
    >
      {text}
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <path d={sorted === 'descending' ? 'M4 7.2.4 1h7.2z' : 'M4 .8 7.6 7H.4z'} />
      </svg>
      {sorted !== undefined && place !== undefined && (
        <span className={styles.place}>
          <VisuallyHidden>sorted {sorted}, number </VisuallyHidden>
          {place}
        </span>
      )}
    </button>
  )
}
