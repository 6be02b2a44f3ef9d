import { VisuallyHidden } from '../text/visually-hidden.tsx'
import styles from './skeleton-rows.module.css'

/** The shape of what comes. It appears only when the wait is worth showing. */
export function SkeletonRows({ rows, label }: { readonly rows: number; readonly label: string }) {
  return (
    <output className={styles.rows} data-loading="">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </output>
  )
}
