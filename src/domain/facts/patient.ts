import type { PartialDate } from '../time/when.ts'
import type { When } from '../time/when.ts'
import type { FactId } from './record.ts'

export type PersonName = {
  readonly family?: string
  readonly given: readonly string[]
  readonly prefix?: string
  /** The whole name as one text, when the record gives only that. */
  readonly text?: string
}

export type Identifier = {
  /** What to print before the value: `NHS No.`, `MRN`, or the system's own text. */
  readonly label: string
  readonly value: string
  readonly system?: string
}

export type Phone = { readonly number: string; readonly use?: string; readonly note?: string }

export type Patient = {
  /** `Patient/1`. */
  readonly id: FactId
  readonly name?: PersonName
  readonly birth?: PartialDate
  readonly gender?: 'female' | 'male' | 'other' | 'unknown'
  readonly identifiers: readonly Identifier[]
  readonly phones: readonly Phone[]
  readonly deceased: boolean
  readonly deceasedOn?: PartialDate
  readonly active: boolean
  /** The record that replaces this one, when two were merged. */
  readonly replacedBy?: FactId
  readonly languages: readonly string[]
  readonly needsInterpreter: boolean
  readonly generalPractitioner?: string
  readonly managingOrganization?: string
}

export type Allergy = {
  readonly id: FactId
  readonly substance: string
  readonly reaction?: string
  readonly criticality?: 'low' | 'high' | 'unable-to-assess'
  readonly state: 'active' | 'inactive' | 'resolved' | 'refuted'
  /** An explicit statement that none are known. */
  readonly noneKnown: boolean
}

/** ECOG 0 to 5 or Karnofsky 0 to 100. */
export type PerformanceStatus = {
  readonly id: FactId
  readonly scale: 'ecog' | 'karnofsky'
  readonly score: number
  readonly when: When
}

export type Weight = { readonly id: FactId; readonly kilograms: number; readonly when: When }
