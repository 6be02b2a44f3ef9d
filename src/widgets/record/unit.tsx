import styles from './unit.module.css'

type UnitProps = {
  readonly children: string
  /** The head of the column says it for every value. It is read out here all the same. */
  readonly inHead?: boolean
}

/** The unit beside a value, in small print. */
export function Unit({ children, inHead = false }: UnitProps) {
  return (
    <span className={styles.unit} data-in-head={inHead}>
      {children}
    </span>
  )
}
