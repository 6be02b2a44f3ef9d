import type { LabMeasure, LabUnit } from '#domain/facts/laboratory.ts'
import type { Comparator } from '#domain/facts/record.ts'
import { wordInDisplayUnit } from '#wording/amount.ts'

import { useDisplayUnits } from './display-units.ts'
import styles from './in-your-unit.module.css'

type InYourUnitProps<Measure extends LabMeasure> = {
  readonly measure: Measure
  readonly value: number
  readonly unit: LabUnit<Measure>
  readonly comparator?: Comparator | undefined
  /** Below the value, where there is no room beside it. */
  readonly below?: true
}

/** ` [11.8 mg/dL]` after a value that was reported in another unit than the viewer's; else nothing. */
export function InYourUnit<Measure extends LabMeasure>(props: InYourUnitProps<Measure>) {
  const words = wordInDisplayUnit(props, useDisplayUnits())
  return (
    words !== undefined && (
      <span className={styles.unit} data-below={props.below}>
        {' '}
        [{words}]
      </span>
    )
  )
}
