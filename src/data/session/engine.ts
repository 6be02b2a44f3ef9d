import { createCaseload, type Caseload } from './engine/create-caseload.ts'
import type { EngineSettings, FromWorker, ToWorker } from './worker-messages.ts'

/** The worker's side: takes what the page tells and says what to ask and what to show. */
export type Engine = { readonly take: (message: ToWorker) => void }

/**
 * A defect ends it, loudly: after one, nothing that it would say could be relied on. Only a reload, which begins from
 * nothing, is still heard.
 */
export function createEngine(post: (message: FromWorker) => void): Engine {
  let caseload: Caseload | undefined
  let settings: EngineSettings | undefined
  let isBroken = false

  function handle(message: ToWorker): void {
    if (message.kind === 'start') settings = message.settings
    const isNew = message.kind === 'start' || isBroken
    isBroken = false
    if (isNew && settings !== undefined) caseload = createCaseload(settings, message.now, post)
    else if (message.kind !== 'start') caseload?.take(message)
  }

  return {
    take: (message) => {
      if (isBroken && message.kind !== 'reload') return
      try {
        handle(message)
      } catch (error) {
        isBroken = true
        post({ kind: 'broken', message: error instanceof Error ? error.message : String(error) })
      }
    },
  }
}
