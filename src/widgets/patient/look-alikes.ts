import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { fold } from '#ui/text/fold.ts'

type Named = Pick<CaseloadRow, 'patient' | 'name'>

/** Who is easily taken for another: the same family name, and given names that begin alike or are not told. */
export function lookAlikes(rows: readonly Named[]): ReadonlySet<FactId> {
  const byFamily = Map.groupBy(rows, ({ name }) => familyOf(name))
  byFamily.delete('')
  return new Set(
    [...byFamily.values()].flatMap((namesakes) =>
      namesakes
        .filter((one) => namesakes.some((other) => other !== one && beginAlike(one, other)))
        .map(({ patient }) => patient),
    ),
  )
}

function beginAlike({ name: one }: Named, { name: other }: Named): boolean {
  const [a, b] = [one, other].map((name) => fold(name?.given[0] ?? '').charAt(0))
  return a === b || a === '' || b === ''
}

/** For each patient who shares a family name with others of the caseload: how many have it, that patient included. */
export function countNamesakes(rows: readonly Named[]): ReadonlyMap<FactId, number> {
  const byFamily = Map.groupBy(
    rows.filter(({ name }) => familyOf(name) !== ''),
    ({ name }) => familyOf(name),
  )
  const shared = [...byFamily.values()].filter((namesakes) => namesakes.length > 1)
  return new Map(
    shared.flatMap((namesakes) => namesakes.map(({ patient }) => [patient, namesakes.length] as const)),
  )
}

/** `O'Neil`, `ONEIL` and `O Neil` are one. */
function familyOf(name: Named['name']): string {
  return fold(name?.family ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
