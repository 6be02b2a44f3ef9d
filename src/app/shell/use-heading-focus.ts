import { useRouter } from '@tanstack/react-router'
import { useEffect, type RefObject } from 'react'

/** As long as a screen may take to say what it is. */
const PATIENCE_MILLIS = 10_000

/**
 * After a change of screen the focus is at its heading, so that it is read out and the next key begins there; unless
 * something of the screen has taken it, or the person has gone on.
 */
export function useHeadingFocus(main: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(() => {
    let end = () => {}
    const stop = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      if (!pathChanged || fromLocation === undefined || main.current === null) return
      end()
      end = followHeading(main.current)
    })
    return () => {
      end()
      stop()
    }
  }, [router, main])
}

/** A heading that stands in while a record loads gives the focus to the one that replaces it. */
function followHeading(main: HTMLElement): () => void {
  const give = () => {
    const heading = main.querySelector<HTMLElement>('h1')
    const held = document.activeElement
    if (heading === null || main.contains(held) || held?.closest('[role=dialog]') != null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(give)
  const ending = new AbortController()
  ending.signal.addEventListener('abort', () => watch.disconnect())
  const end = () => ending.abort()
  for (const act of ['keydown', 'pointerdown']) addEventListener(act, end, { signal: ending.signal })
  setTimeout(end, PATIENCE_MILLIS)
  watch.observe(main, { childList: true, subtree: true })
  give()
  return end
}
