import type { Identifier, PersonName } from '#domain/facts/patient.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/** `FAMILY, Given (Title)`; the text that the record gives where it gives no parts. */
export function wordName(name: PersonName | undefined): string {
  if (name === undefined) return 'Name not known'
  const { family, given, prefix, text } = name
  const parts = [
    ...(family === undefined ? [] : [family.toUpperCase()]),
    ...(given.length > 0 ? [given.join(' ')] : []),
  ]
  if (parts.length === 0) return text ?? 'Name not known'
  return `${parts.join(', ')}${prefix === undefined ? '' : ` (${prefix})`}`
}

const GENDER_WORDS = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Not known' } as const
const SHORT_GENDER_WORDS = { female: 'F', male: 'M', other: 'Other', unknown: 'Sex not known' } as const

export function wordGender(gender: CaseloadRow['gender']): string {
  return GENDER_WORDS[gender ?? 'unknown']
}

/** `F 65y`. */
export function wordSexAndAge({ gender, age }: Pick<CaseloadRow, 'gender' | 'age'>): string {
  return `${SHORT_GENDER_WORDS[gender ?? 'unknown']} ${age === undefined ? 'age not known' : `${age}y`}`
}

const NHS_NUMBER = /^(\d{3})(\d{3})(\d{4})$/

/** Ten digits under an NHS label are read in groups of 3, 3 and 4. */
export function wordIdentifier({ label, value }: Identifier): string {
  return label.startsWith('NHS') ? value.replace(NHS_NUMBER, '$1 $2 $3') : value
}
