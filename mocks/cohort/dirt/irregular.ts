import type { Chart } from '../chart/chart.ts'
import { measuredCalcium } from '../course/calcium.ts'
import type { Profile } from '../course/profile.ts'
import { whole, type Random } from '../draw/random.ts'
import {
  addContainedMedicine,
  addMedicineByReference,
  addPartialDates,
  addWithoutClinicalStatus,
} from './irregular-record.ts'
import {
  addAbsent,
  addByCalculation,
  addComparator,
  addDuplicate,
  addFutureDated,
  addPanel,
  addUnattributed,
  addWithUnit,
  addWithdrawn,
  type Sample,
} from './irregular-result.ts'

type Irregularity = (chart: Chart, sample: Sample) => void

/** Each way in which real records are irregular, and what is put into a record to show it. */
export const IRREGULARITIES = {
  'unit text only': (chart, sample) => addWithUnit(chart, sample, 'text only'),
  'unit missing': (chart, sample) => addWithUnit(chart, sample, 'missing'),
  'unit contradicts its code': (chart, sample) => addWithUnit(chart, sample, 'contradicts'),
  'SI number with mg/dL': (chart, sample) => addWithUnit(chart, sample, 'wrong'),
  comparator: addComparator,
  'absent with a reason': addAbsent,
  'entered in error': addWithdrawn,
  'time only on the report': (chart, sample) => addPanel(chart, sample, 'report'),
  'time only on the panel': (chart, sample) => addPanel(chart, sample, 'panel'),
  'ionized by its code, adjusted by its range': addByCalculation,
  'same result twice': addDuplicate,
  'dated 2031': addFutureDated,
  'subject missing or unknown': addUnattributed,
  'contained medication': addContainedMedicine,
  'medication by reference': addMedicineByReference,
  'partial dates': addPartialDates,
  'no clinical status': addWithoutClinicalStatus,
} as const satisfies Record<string, Irregularity>

const KINDS = Object.values(IRREGULARITIES)
const EVERY = 6

/** One in six has one, each kind in turn: so a caseload of 240 has all of them. */
export function irregularityOf(place: number): Irregularity | undefined {
  return place % EVERY === 4 ? KINDS[Math.floor(place / EVERY) % KINDS.length] : undefined
}

export function addIrregularity(chart: Chart, profile: Profile, add: Irregularity, random: Random): void {
  const day = Math.min(-whole(random, 9, 60), profile.until - 1)
  const at = chart.at(day, 11, whole(random, 0, 59), whole(random, 0, 59))
  add(chart, { at, calcium: measuredCalcium(profile.calcium, day, random) })
}
