import { randomId, type Random } from '../random.ts'
import type { SearchResult } from './plan.ts'

/** Searches that have further pages, as they were when they were made. The oldest are forgotten. */
export type Pages = {
  readonly keep: (result: SearchResult, offset: number, token: string | undefined) => string
  readonly open: (token: string) => { readonly result: SearchResult; readonly offset: number } | undefined
}

const KEPT_AT_MOST = 512

export function createPages(random: Random): Pages {
  const kept = new Map<string, SearchResult>()
  return {
    keep: (result, offset, token) => {
      const key = token?.split('.')[0] ?? randomId(random).slice(0, 8)
      kept.delete(key)
      kept.set(key, result)
      const oldest = kept.size > KEPT_AT_MOST ? kept.keys().next() : undefined
      if (oldest?.done === false) kept.delete(oldest.value)
      return `${key}.${offset.toString(36)}`
    },
    open: (token) => {
      const [key = '', at = ''] = token.split('.')
      const result = kept.get(key)
      const offset = Number.parseInt(at, 36)
      return result === undefined || Number.isNaN(offset) ? undefined : { result, offset }
    },
  }
}
