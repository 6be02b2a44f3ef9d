import type { DoseLine, MedicationOrder, Opioid, Strength } from '../facts/treatment.ts'
import { medication } from './build-follow-up.ts'

export const mg = (value: number): Strength => ({ value, unit: 'mg', text: `${value} mg` })
export const ugPerHour = (value: number): Strength => ({ value, unit: 'ug/h', text: `${value} ug/h` })

const drugOf = (opioid: Opioid): MedicationOrder['drug'] => ({ classes: ['opioid'], named: opioid, opioid })

/** So many milligrams so many times a day, by mouth or in a way that is not told. */
export function regular(
  opioid: Opioid,
  each: number,
  timesPerDay: number,
  more: Partial<MedicationOrder> = {},
  line: Partial<DoseLine> = {},
): MedicationOrder {
  return medication('opioid', {
    drug: drugOf(opioid),
    lines: [{ strength: mg(each), timesPerDay, asNeeded: false, ...line }],
    ...more,
  })
}

export function patch(strength: number, more: Partial<MedicationOrder> = {}): MedicationOrder {
  return medication('opioid', {
    drug: drugOf('fentanyl'),
    lines: [{ strength: ugPerHour(strength), timesPerDay: 1 / 3, asNeeded: false, route: 'transdermal' }],
    ...more,
  })
}

export function asNeeded(
  opioid: Opioid,
  each: number,
  more: Partial<MedicationOrder> = {},
  line: Partial<DoseLine> = {},
): MedicationOrder {
  return medication('opioid', {
    drug: drugOf(opioid),
    asNeeded: true,
    lines: [{ strength: mg(each), asNeeded: true, ...line }],
    ...more,
  })
}
