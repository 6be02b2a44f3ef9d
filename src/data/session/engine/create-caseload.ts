import type { EngineSettings, FromWorker, ToWorker } from '../worker-messages.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'

import { createLoad, type Load } from './load/create-load.ts'
import { createHolding } from './holding.ts'
import { createReviewer } from './reviewer.ts'
import { createTeller } from './teller.ts'

/** The caseload from the first question to the last row, and the pages that are open beside it. */
export type Caseload = { readonly take: (message: Message) => void }

type Message = Exclude<ToWorker, { kind: 'start' }>

/** Ticks come every minute, not to the millisecond. */
const FRESH = 50_000

export function createCaseload(
  { base, caseload, ruleset, zone, clinic }: EngineSettings,
  start: number,
  post: (message: FromWorker) => void,
): Caseload {
  let asks = 0
  let wakeAt: number | undefined
  const reviewer = createReviewer({ ruleset, zone, ...(clinic && { clinic }) }, start)
  const holding = createHolding(begin())
  const teller = createTeller({ holding, reviewer, ruleset: rulesetName(ruleset), post })

  function begin(before?: Load): Load {
    const newAskId = () => (asks += 1)
    const options = { base, caseload, ruleset, now: reviewer.now(), newAskId }
    return createLoad(
      before === undefined ? options : { ...options, again: { several: before.course.takesSeveral() } },
    )
  }

  /** What asks are for is gone; the rows stay until the new answers are in. */
  function reload(): void {
    const load = begin(holding.newest())
    holding.renew(load)
    for (const patient of teller.opened()) load.open(patient)
    teller.tell([])
  }

  function pump(millis: number): void {
    const next = holding.newest().next(millis)
    if (next.length > 0) post({ kind: 'asks', asks: next })
    const at = holding.newest().wakeAt()
    if (at !== undefined && at !== wakeAt) post({ kind: 'wake', at })
    wakeAt = at
  }

  /** Hours count from now, and at midnight everything is a day older: also when the device has slept. */
  function keepTime(millis: number): void {
    const passed = millis - reviewer.now().moment
    if (Math.abs(passed) < FRESH) return
    reviewer.moveTo(millis)
    for (const load of holding.loads()) load.moveTo(reviewer.now())
    teller.tellAll()
  }

  function handle(message: Message): void {
    switch (message.kind) {
      case 'answer':
        return teller.tell(holding.newest().take(message.answer, message.now))
      case 'reload':
        return reload()
      case 'open-patient':
        teller.open(message.patient)
        holding.newest().open(message.patient)
        return teller.tell([message.patient])
      case 'tick':
        return undefined
    }
  }

  pump(start)
  return {
    take: (message) => {
      keepTime(message.now)
      handle(message)
      pump(message.now)
    },
  }
}
