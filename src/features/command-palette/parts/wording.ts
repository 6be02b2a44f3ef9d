import type { CaseloadFeed } from '#data/caseload-feed.ts'

type Counts = { readonly patients: number; readonly shown: number; readonly commands: number }

/** What fits, and out of how many. */
export function wordFound(feed: CaseloadFeed, text: string, { patients, shown, commands }: Counts): string {
  const loaded = feed.rows.length
  if (text.trim() === '') {
    return loaded === 0
      ? 'Type what you want to do.'
      : `Type a name, a number or a date of birth to find one of ${plural(loaded, 'patient')}, or what you want to do.`
  }
  const more = patients > shown ? `, the first ${shown} shown` : ''
  return `${patients} of ${plural(loaded, 'patient')}${more}; ${plural(commands, 'command')}`
}

/** Nobody may be taken for absent while the caseload is not all there. Undefined when it is. */
export function wordMissing({ state, rows, expected }: CaseloadFeed): string | undefined {
  if (rows.length === 0 && state === 'loading') return 'Patients are still loading: nobody can be found yet.'
  if (rows.length === 0 && state === 'failed') return 'The caseload could not be loaded: nobody can be found.'
  if (expected !== undefined && expected > rows.length) {
    return `${expected - rows.length} of ${expected} patients are not loaded: they cannot be found here.`
  }
  if (expected === undefined && state !== 'complete') return 'Not every patient may be loaded.'
  return undefined
}

export function wordNamesakes(namesakes: number): string {
  return `${namesakes} patients have this family name`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
