/** Something that a page is waited for: `present` is in it, and `absent` is not. */
export type Mark = { readonly name: string; readonly present: string; readonly absent?: string }

export type Watch = {
  /** When each mark was painted, in milliseconds since the navigation began. */
  readonly at: Record<string, number>
  /** Cumulative layout shift. */
  shift: number
  /** Every task over 50 ms: when it began, and how long it took. */
  readonly longTasks: { readonly at: number; readonly took: number }[]
}

declare global {
  var benchWatch: Watch | undefined
  var benchSettled: Promise<number> | undefined
  var benchShown: Promise<number> | undefined
}

/** Runs in the page before its own scripts: what looks from outside would come late. */
export function watchPage(marks: readonly Mark[]): void {
  const watch: Watch = { at: {}, shift: 0, longTasks: [] }
  globalThis.benchWatch = watch
  const waiting = new Set(marks)
  // After the frame that shows it: a task queued in a frame runs when that frame is done.
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(undefined)
    })
  const look = () => {
    for (const mark of waiting) {
      const { name, present, absent } = mark
      if (document.querySelector(present) === null) continue
      if (absent !== undefined && document.querySelector(absent) !== null) continue
      waiting.delete(mark)
      afterFrame(() => {
        watch.at[name] = performance.now()
      })
    }
    if (waiting.size === 0) observer.disconnect()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['aria-rowcount'] })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watch.longTasks.push({ at: startTime, took: duration })
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') watch.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

/**
 * Runs in the page. `benchSettled` becomes the milliseconds from the next such input to the frame that shows the last
 * change it leads to.
 */
export function armSettled(input: string): void {
  const QUIET = 200
  globalThis.benchSettled = new Promise((resolve) => {
    const begin = ({ timeStamp }: Event) => {
      let last = timeStamp
      let quiet = setTimeout(end, QUIET * 2)
      const observer = new MutationObserver(() => {
        clearTimeout(quiet)
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => {
            last = performance.now()
            clearTimeout(quiet)
            quiet = setTimeout(end, QUIET)
          })
          port1.start()
          port2.postMessage(undefined)
        })
      })
      function end() {
        observer.disconnect()
        resolve(last - timeStamp)
      }
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
    }
    addEventListener(input, begin, { capture: true, once: true })
  })
}

/** Runs in the page. `benchShown` becomes the milliseconds from the next press to the frame whose heading has this text. */
export function armShown(text: string): void {
  globalThis.benchShown = new Promise((resolve) => {
    const begin = ({ timeStamp }: Event) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('h1')?.textContent.includes(text) !== true) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
      })
      observer.observe(document, { childList: true, subtree: true, characterData: true })
    }
    addEventListener('mousedown', begin, { capture: true, once: true })
  })
}

/** Runs in the page before its own scripts: its day is the one that the records were made for. */
export function shiftClock(epoch: number): void {
  const Real = Date
  const shift = epoch - Real.now()
  class Shifted extends Real {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Real.now() + shift)
      else super(...given)
    }

    static override now(): number {
      return Real.now() + shift
    }
  }
  Object.assign(globalThis, { Date: Shifted })
}
