/** Whether someone looks at the page, and whether there is a connection at all. */
export type Attention = {
  readonly isAway: () => boolean
  readonly isOffline: () => boolean
  /** Returns how to stop listening. */
  readonly listen: (listener: (event: AttentionEvent) => void) => () => void
}

export type AttentionEvent = 'return' | 'online' | 'offline'

export const PAGE_ATTENTION: Attention = {
  isAway: () => document.visibilityState === 'hidden',
  isOffline: () => !navigator.onLine,
  listen: (listener) => {
    const listening = new AbortController()
    const { signal } = listening
    const seen = () => {
      if (document.visibilityState === 'visible') listener('return')
    }
    document.addEventListener('visibilitychange', seen, { signal })
    window.addEventListener('focus', seen, { signal })
    window.addEventListener('online', () => listener('online'), { signal })
    window.addEventListener('offline', () => listener('offline'), { signal })
    return () => listening.abort()
  },
}
