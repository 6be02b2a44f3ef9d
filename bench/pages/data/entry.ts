import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { loadConfig } from '../../../src/app/boot/load-config.ts'
import { openSession } from '../../../src/app/boot/open-session.ts'

/** The whole caseload fetched, read and evaluated, and nothing drawn: what the data alone cost the page. */
async function load(): Promise<void> {
  if (location.search === '?on-main') {
    const { EngineInPage } = await import('./engine-in-page.ts')
    Object.assign(globalThis, { Worker: EngineInPage })
  }
  const read = await loadConfig()
  if (!read.ok) throw new Error(`config.json: ${read.problems.map(({ why }) => why).join(', ')}`)
  const session = openSession(read.config, DEFAULT_RULESET, { now: () => momentFromMillis(Date.now()) })
  session.subscribe(() => {
    const { state } = session.caseload()
    if (state === 'loading' || state === 'loading-more') return
    document.body.append(Object.assign(document.createElement('output'), { id: state }))
  })
}

void load()
