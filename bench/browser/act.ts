import type { Tab } from './tab.ts'
import { armSettled } from './watch.ts'

/** What one input costs: CPU of the main thread, and the time until its last change was painted. Milliseconds. */
export type Act = { readonly cpu: number; readonly settled: number }

/** `input` is the event that the page sees first, such as `mousedown` or `keydown`. */
export async function measureAct({ page, cpu }: Tab, input: string, act: () => Promise<void>): Promise<Act> {
  await page.evaluate(armSettled, input)
  const before = await cpu()
  await act()
  const settled = await page.evaluate(() => globalThis.benchSettled)
  return { cpu: (await cpu()) - before, settled: settled ?? NaN }
}
