import { configureGlobal } from 'fast-check'
import type { expect, vi } from 'vitest'

import { createCollector } from './collector.ts'
import { createSources } from './modules.ts'
import { textOf, type Part } from './scope.ts'
import { createTrial, type Trial } from './trial.ts'

/** All tests of a part, ready to be held against changes of these files. The same seed for whoever asks again. */
export function trialOf(
  files: readonly string[],
  { tests }: Part,
  vitest: { readonly expect: typeof expect; readonly vi: typeof vi },
): Promise<Trial> {
  configureGlobal({ seed: 1, endOnFailure: true })
  const collector = createCollector(vitest.expect, vitest.vi)
  const sources = createSources(new Map([['vitest', collector.api]]))
  return createTrial(new Map(files.map((file) => [file, textOf(file)])), tests, sources, collector)
}
