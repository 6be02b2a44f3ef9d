import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PartialDate } from '#domain/time/when.ts'
import { fold, foldedWords } from '#ui/text/fold.ts'
import { wordPartialDate } from '#wording/day.ts'

/** Every word must be found in a name, an identifier or the date of birth. Whose name begins with the first, comes first. */
export function findPatients(rows: readonly CaseloadRow[], text: string): readonly CaseloadRow[] {
  const words = isNumber(text) ? [text.replaceAll(/\s/g, '')] : foldedWords(text)
  const [first] = words
  if (first === undefined) return []
  return rows
    .filter((row) => {
      const haystack = haystackOf(row)
      return words.every((word) => haystack.includes(word))
    })
    .toSorted((a, b) => rankOf(a, first) - rankOf(b, first) || nameOf(a).localeCompare(nameOf(b), 'en'))
}

/** Identifiers are read and typed in groups. */
function isNumber(text: string): boolean {
  return /^[\d\s]*\d[\d\s]*$/.test(text)
}

function rankOf({ name }: CaseloadRow, word: string): number {
  if (fold(name?.family ?? '').startsWith(word)) return 0
  return name?.given.some((given) => fold(given).startsWith(word)) ? 1 : 2
}

function nameOf({ name, patient }: CaseloadRow): string {
  return [name?.family ?? name?.text ?? '', ...(name?.given ?? []), patient].join(' ')
}

function haystackOf({ name, identifiers, birth }: CaseloadRow): string {
  const parts = [
    name?.family,
    ...(name?.given ?? []),
    name?.text,
    ...identifiers.map(({ value }) => value.replaceAll(/\s/g, '')),
    ...(birth === undefined ? [] : datesOf(birth)),
  ]
  return fold(parts.join(' '))
}

/** As the screen writes it, as records do, and as a form is filled in. */
function datesOf(birth: PartialDate): readonly string[] {
  const { year, month, day } = birth
  const [y, m, d] = [year, month, day].map((part) =>
    part === undefined ? undefined : String(part).padStart(2, '0'),
  )
  return [wordPartialDate(birth), [y, m, d].join('-'), [d, m, y].join('/'), [d, m, y].join('.')]
}
