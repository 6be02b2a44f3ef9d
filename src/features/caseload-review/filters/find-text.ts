import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { fold } from '#ui/text/fold.ts'

const known = new WeakMap<CaseloadRow, string>()

/** All of a row that typed text is looked for in. It is made once a row: someone types on a thousand of them. */
export function haystackOf(row: CaseloadRow): string {
  const made = known.get(row) ?? fold(partsOf(row).join(' '))
  known.set(row, made)
  return made
}

function partsOf({ name, identifiers, phones, primaries, sites }: CaseloadRow): readonly string[] {
  return [
    name?.family,
    ...(name?.given ?? []),
    name?.text,
    ...identifiers.flatMap(({ value }) => [value, value.replaceAll(/\s/g, '')]),
    ...phones.map(({ number }) => number.replaceAll(/\D/g, '')),
    ...primaries.map(({ named }) => named),
    ...sites.map(({ named }) => named),
  ].filter((part) => part !== undefined)
}
