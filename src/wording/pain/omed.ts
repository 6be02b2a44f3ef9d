import type { WhyExcluded } from '#domain/pain/opioid/omed.ts'
import type { StatedOmed } from '#domain/pain/opioid/stated-omed.ts'

import { wordList } from '../list.ts'

const WHY: Readonly<Record<WhyExcluded, string>> = {
  'not-identified': 'which opioid is not told by a code',
  'not-in-table': 'no factor for it',
  'other-route': 'not by mouth or as a patch',
  'dose-not-told': 'dose not told',
  'frequency-not-told': 'how often is not told',
  'term-not-told': 'from when or until when is not told',
  'doses-taken-not-told': 'doses taken not told',
  unreadable: 'it may be an opioid',
}

/** `90 mg/d`: a number of its own never stands without what it leaves out. */
export function wordMilligrams({ milligrams, isUnreliable, excluded }: StatedOmed): string {
  const sum = `${roundedForShow(milligrams)} mg/d`
  const partial = excluded.length > 0 ? ' partial' : ''
  return `${sum}${partial}${isUnreliable ? ' (unreliable)' : ''}`
}

/** `90 mg/d partial, excludes buprenorphine (no factor for it)`. */
export function wordOmed(omed: StatedOmed): string {
  const excluded = omed.excluded.map(({ named, why }) => `${named} (${WHY[why]})`)
  return [
    wordMilligrams(omed),
    ...(excluded.length === 0 ? [] : [`excludes ${wordList(excluded)}`]),
    ...(omed.isUnreliable ? ['methadone counted by a factor that is no guide'] : []),
  ].join(', ')
}

function roundedForShow(milligrams: number): number {
  return Number(milligrams.toFixed(1))
}
