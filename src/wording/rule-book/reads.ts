import type { Need, Window } from '#domain/facts/coverage.ts'

import { wordDays } from '../list.ts'
import { wordKindOfRecord } from '../terms.ts'

/** `calcium results: the last 400 days, and the newest of each however old`. */
export function wordNeed({ concept, window }: Need): string {
  return `${wordKindOfRecord(concept)}: ${wordWindow(window)}`
}

function wordWindow(window: Window): string {
  switch (window.kind) {
    case 'all':
      return 'however old'
    case 'now':
      return 'what is active now'
    case 'days': {
      const last = `the last ${wordDays(window.days)}`
      return window.newest ? `${last}, and the newest of each however old` : last
    }
  }
}
