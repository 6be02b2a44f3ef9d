/** What tells that someone is there, in this tab and in the others of this page. */
export type IdleParts = {
  readonly lockAfterMillis: number
  readonly now: () => number
  /** Calls back whenever someone touches, types, points or scrolls; returns how to stop. */
  readonly listen: (onActivity: () => void) => () => void
  readonly tabs: Tabs
  readonly onChange: (state: IdleState) => void
}

/** `warned`: it will be locked at that time, in milliseconds since 1970. */
export type IdleState =
  { readonly kind: 'in-use' } | { readonly kind: 'warned'; readonly at: number } | { readonly kind: 'locked' }

/** One word is all that tabs tell each other. */
export type Tabs = {
  readonly say: (word: TabWord) => void
  readonly hear: (listener: (word: TabWord) => void) => void
  readonly close: () => void
}

export type TabWord = 'active' | 'locked'

export type IdleWatch = { readonly touch: () => void; readonly stop: () => void }

/** WCAG 2.2.1 asks for 20 seconds at least. */
const WARNING_MILLIS = 60_000
const LOOK_MILLIS = 1000
const TELL_MILLIS = 5000

/** Nobody may read over an empty chair: after so long without a touch it is locked, in all tabs, also after a sleep. */
export function watchIdleness({ lockAfterMillis, now, listen, tabs, onChange }: IdleParts): IdleWatch {
  let [touchedAt, toldAt] = [now(), -Infinity]
  let state: IdleState = { kind: 'in-use' }

  function become(next: IdleState): void {
    if (next.kind === state.kind) return
    state = next
    onChange(next)
  }

  function look(): void {
    if (state.kind === 'locked') return
    const idle = Math.abs(now() - touchedAt)
    const left = lockAfterMillis - idle
    if (left <= 0) lock()
    else
      become(
        left <= WARNING_MILLIS ? { kind: 'warned', at: touchedAt + lockAfterMillis } : { kind: 'in-use' },
      )
  }

  function lock(): void {
    become({ kind: 'locked' })
    tabs.say('locked')
  }

  /** A touch that comes too late, as after a sleep, does not unlock. */
  function touch(): void {
    look()
    if (state.kind === 'locked') return
    touchedAt = now()
    become({ kind: 'in-use' })
    if (now() - toldAt < TELL_MILLIS) return
    toldAt = now()
    tabs.say('active')
  }

  tabs.hear((word) => {
    if (state.kind === 'locked') return
    // A tab that slept alone knows nothing of the touches of this one.
    if (word === 'locked') {
      if (Math.abs(now() - touchedAt) >= lockAfterMillis / 2) become({ kind: 'locked' })
    } else {
      touchedAt = now()
      become({ kind: 'in-use' })
    }
  })
  const looking = setInterval(look, LOOK_MILLIS)
  const leave = listen(touch)
  return {
    touch,
    stop: () => {
      clearInterval(looking)
      leave()
      tabs.close()
    },
  }
}
