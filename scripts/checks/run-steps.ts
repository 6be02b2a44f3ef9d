import { sumOf, type Count } from './count.ts'
import { runStep, type Step } from './step.ts'

/** One after the other, all of them whatever fails. Ends with one line; returns the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const counts: Count[] = []
  for (const step of steps) counts.push(await runStep(step))
  const { passed, failed } = sumOf(counts)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
