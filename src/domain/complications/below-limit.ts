import type { LabMeasure, LabResult } from '../facts/laboratory.ts'
import { byId } from '../facts/record.ts'
import { roundHalfUp } from '../quantity/round.ts'
import { byNewest } from '../time/when.ts'

/** Beyond what laboratories report, and short of what binary arithmetic adds. */
const DECIMALS = 2

/** Whether a result lies below a limit in its own unit; undefined for a bound that cannot tell. */
export function isBelow({ amount: { value }, comparator }: LabResult, limit: number): boolean | undefined {
  const [number, line] = [roundHalfUp(value, DECIMALS), roundHalfUp(limit, DECIMALS)]
  if (comparator === undefined) return number < line
  if (comparator === '>' || comparator === '>=') return number >= line ? false : undefined
  return number < line || (comparator === '<' && number === line) ? true : undefined
}

/** How the results of one measure stand against its limit. */
export type Standing =
  | { readonly state: 'low'; readonly results: readonly [LabResult, ...LabResult[]] }
  | { readonly state: 'adequate'; readonly result: LabResult }
  /** A bound, or a preliminary result, that cannot tell. */
  | { readonly state: 'undecided'; readonly result: LabResult }
  | { readonly state: 'none' }

/**
 * The newest that decides. A preliminary one may be low and never adequate; an old low one stays low until a newer one
 * is not. `results` are those of the run that is low, newest first.
 */
export function standingAgainst(
  measure: LabMeasure,
  results: readonly LabResult[],
  limitOf: (result: LabResult) => number,
): Standing {
  const ordered = results
    .filter((result) => result.measure === measure)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
  const judged = ordered.map((result) => ({ result, below: judgeOne(result, limitOf(result)) }))
  const decisive = judged.findIndex(({ below }) => below !== undefined)
  const [newest] = ordered
  if (newest === undefined) return { state: 'none' }
  const deciding = judged[decisive]
  if (deciding === undefined) return { state: 'undecided', result: newest }
  if (deciding.below === true)
    return { state: 'low', results: runOf(judged.slice(decisive), deciding.result) }
  return decisive === 0 || judged.slice(0, decisive).every(({ result }) => result.status === 'preliminary')
    ? { state: 'adequate', result: deciding.result }
    : { state: 'undecided', result: newest }
}

type Judged = { readonly result: LabResult; readonly below: boolean | undefined }

function judgeOne(result: LabResult, limit: number): boolean | undefined {
  const below = isBelow(result, limit)
  return result.status === 'preliminary' && below === false ? undefined : below
}

function runOf(newestFirst: readonly Judged[], first: LabResult): readonly [LabResult, ...LabResult[]] {
  const end = newestFirst.findIndex(({ below }) => below === false)
  const run = (end < 0 ? newestFirst : newestFirst.slice(0, end)).filter(({ below }) => below === true)
  return [first, ...run.map(({ result }) => result).filter((result) => result !== first)]
}
