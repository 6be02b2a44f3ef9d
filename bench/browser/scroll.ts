import type { Tab } from './tab.ts'

export type Scrolled = {
  /** Milliseconds of the main thread for each frame's worth of way: 100 px at 6,000 px a second. */
  readonly cpu: number
  /** Milliseconds between two frames: the 95th of a hundred, and the share of frames that were late. */
  readonly frame95: number
  readonly late: number
}

const SPEED = 6000
const WAY = 12_000
const FRAME = 1000 / 60

declare global {
  var benchFrames: number[] | undefined
}

/** Scrolls as a hand on a wheel does, through the browser's own gesture, at the middle of the page. */
export async function measureScroll({ page, cdp, cpu }: Tab): Promise<Scrolled> {
  await page.evaluate(countFrames)
  const before = await cpu()
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 600,
    yDistance: -WAY,
    speed: SPEED,
    gestureSourceType: 'mouse',
    preventFling: true,
  })
  const spent = (await cpu()) - before
  const frames = await page.evaluate(() => {
    const times = globalThis.benchFrames ?? []
    globalThis.benchFrames = undefined
    return times
  })
  const sorted = frames.toSorted((a, b) => a - b)
  return {
    cpu: spent / (WAY / SPEED) / 60,
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
