import styles from './busy-line.module.css'

/** A thin line while more is on its way. What it waits for stands in words beside it. */
export function BusyLine({ part }: { readonly part: number | undefined }) {
  return (
    <progress
      className={styles.line}
      {...(part !== undefined && { value: part })}
      max={1}
      aria-hidden="true"
    />
  )
}
