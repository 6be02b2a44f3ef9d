import type { Tab } from './tab.ts'

/** Milliseconds between two frames while scrolling: the 95th of a hundred, and the share of frames that were late. */
export type Frames = { readonly frame95: number; readonly late: number }

const STEPS = 60
/** A frame's way at 6,000 px a second. */
const STEP = 100
const FRAME = 1000 / 60

declare global {
  var benchFrames: number[] | undefined
}

/** CPU of one frame. A frame at a time, each of the same way, so that a busy machine drops none of them. */
export async function measureScroll({ page, cpu }: Tab): Promise<number> {
  const before = await cpu()
  await page.evaluate(scrollByFrames, [STEPS, STEP] as const)
  return ((await cpu()) - before) / STEPS
}

/** Runs in the page. */
async function scrollByFrames([steps, step]: readonly [number, number]): Promise<void> {
  const frame = [...document.querySelectorAll('#app *')].find(
    (one) => one.scrollHeight > one.clientHeight + 100_000,
  )
  if (frame === undefined) throw new Error('The list does not scroll')
  for (let done = 0; done < steps; done += 1) {
    frame.scrollTop += step
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve())
        port1.start()
        port2.postMessage(undefined)
      })
    })
  }
}

/** As a hand on a wheel scrolls, through the browser's own gesture. */
export async function measureFrames({ page, cdp }: Tab): Promise<Frames> {
  await page.evaluate(countFrames)
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 600,
    yDistance: -2 * STEPS * STEP,
    speed: STEPS * STEP,
    gestureSourceType: 'mouse',
    preventFling: true,
  })
  const frames = await page.evaluate(() => {
    const times = globalThis.benchFrames ?? []
    globalThis.benchFrames = undefined
    return times
  })
  const sorted = frames.toSorted((a, b) => a - b)
  return {
    frame95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
    late: frames.filter((one) => one > FRAME * 1.5).length / frames.length,
  }
}

/** Runs in the page. */
function countFrames(): void {
  const times: number[] = []
  globalThis.benchFrames = times
  let last = performance.now()
  const count = (now: number) => {
    if (globalThis.benchFrames !== times) return
    times.push(now - last)
    last = now
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
}
