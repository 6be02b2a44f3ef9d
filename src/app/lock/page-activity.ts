import type { Tabs, TabWord } from './watch-idleness.ts'

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Whoever touches the page, types, points or scrolls is there. */
export function listenToPage(onActivity: () => void): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal, passive: true, capture: true }
  for (const sign of SIGNS) window.addEventListener(sign, onActivity, options)
  document.addEventListener('visibilitychange', onActivity, options)
  return () => listening.abort()
}

export function openTabs(): Tabs {
  const channel = new BroadcastChannel('bonewatch-idle')
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is of this origin
    say: (word) => channel.postMessage(word),
    hear: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<TabWord>) => listener(data))
    },
    close: () => channel.close(),
  }
}
