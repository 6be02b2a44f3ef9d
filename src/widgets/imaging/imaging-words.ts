import type { Examination } from '#domain/facts/plan.ts'
import type { ScanCourse } from '#domain/follow-up/imaging/scan-pipeline.ts'
import type { Region } from '#domain/skeleton/region.ts'
import { wordRegionInTable } from '#wording/place/region.ts'

const STATE_WORDS: Readonly<Record<Examination['state'], string>> = {
  reported: 'Reported',
  preliminary: 'Preliminary report',
  performed: 'Done, no report',
}

/** How far an examination has come: `Reported, not marked as reviewed`. What is not a scan on its way its own record tells. */
export function wordStanding(
  { id, state, reviewed }: Pick<Examination, 'id' | 'state' | 'reviewed'>,
  scans: readonly ScanCourse[],
): string {
  if (state === 'performed') return STATE_WORDS.performed
  const step = scans.find(({ examination }) => examination === id)?.step
  return `${STATE_WORDS[state]}, ${wordReview(step, reviewed)}`
}

function wordReview(step: ScanCourse['step'] | undefined, reviewed: Examination['reviewed']): string {
  if (step === 'reviewed-elsewhere') return 'reviewed elsewhere'
  return reviewed === undefined ? 'not marked as reviewed' : 'reviewed'
}

/** What an examination shows, as far as its code tells. */
export function wordWhere(regions: readonly Region[], isWholeBody: boolean): string {
  if (regions.length > 0) return regions.map(wordRegionInTable).join(', ')
  return isWholeBody ? 'Whole body' : 'Not told'
}
