import { rulesetName } from '#domain/rules/ruleset-name.ts'

import type { EngineSettings, FromWorker, ToWorker } from '../worker-messages.ts'
import { createHolding, type Holding } from './holding.ts'
import { createLoad, type Load, type LoadOptions } from './load/create-load.ts'
import { createReviewer, type Reviewer } from './reviewer.ts'
import { createTeller, type Teller } from './teller.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'

/** The caseload from the first question to the last row, and the pages that are open beside it. */
export type Caseload = { readonly take: (message: Message) => void }

type Message = Exclude<ToWorker, { kind: 'start' }>

/** Ticks come every minute, not to the millisecond. */
const FRESH = 50_000

export function createCaseload(
  settings: EngineSettings,
  start: number,
  post: (message: FromWorker) => void,
): Caseload {
  const { base, caseload, ruleset, zone, clinic } = settings
  let asks = 0
  const reviewer = createReviewer({ ruleset, zone, ...(clinic && { clinic }) }, start)
  const upkeep = createUpkeep(settings)
  const holding = createHolding(begin(), upkeep.doubtful)
  const name = rulesetName(ruleset)
  const standing = () => upkeep.standing(holding.newest())
  const teller = createTeller({ holding, reviewer, ruleset: name, post, standing })
  const pump = createPump(holding.newest, post)

  function begin(again?: LoadOptions['again']): Load {
    const newAskId = () => (asks += 1)
    const onCapability = upkeep.noteCapability
    const options = { base, caseload, ruleset, now: reviewer.now(), newAskId, onCapability }
    const load = createLoad(again === undefined ? options : { ...options, again })
    upkeep.begun(load, reviewer.now().moment)
    return load
  }

  /** What asks are for is gone; the rows stay until the new answers are in. */
  function renew(isQuiet: boolean): void {
    holding.renew(begin({ several: holding.newest().course.takesSeveral(), isQuiet }))
    for (const patient of teller.visited()) holding.newest().open(patient)
    teller.tell([])
  }

  function handle(message: Message): void {
    switch (message.kind) {
      case 'answer':
        return takeAnswer(message, { load: holding.newest(), teller, upkeep })
      case 'reload':
        return renew(false)
      case 'refresh':
        upkeep.refresh(holding.newest(), message, () => renew(true))
        return teller.tell([])
      case 'health':
        return post({ kind: 'health', health: teller.health() })
      case 'visit-patient':
      case 'open-patient':
        if (message.kind === 'visit-patient') teller.visit(message.patient)
        teller.open(message.patient)
        holding.newest().open(message.patient)
        return teller.tell([message.patient])
      case 'leave-patient':
        teller.leave(message.patient)
        return cancel(holding.newest().leave(message.patient), post)
      case 'tick':
        return undefined
    }
  }

  pump(start)
  return {
    take: (message) => {
      keepTime(message.now, { reviewer, holding, upkeep, teller })
      handle(message)
      pump(message.now)
    },
  }
}

function cancel(asks: readonly number[], post: (message: FromWorker) => void): void {
  if (asks.length > 0) post({ kind: 'cancel', asks })
}

type Keeping = {
  readonly reviewer: Reviewer
  readonly holding: Holding
  readonly upkeep: Upkeep
  readonly teller: Teller
}

/** Hours count from now, and at midnight everything is a day older: also when the device has slept. */
function keepTime(millis: number, { reviewer, holding, upkeep, teller }: Keeping): void {
  const passed = millis - reviewer.now().moment
  if (Math.abs(passed) < FRESH) return
  reviewer.moveTo(millis)
  for (const load of holding.loads()) load.moveTo(reviewer.now())
  upkeep.look(holding.newest(), millis)
  teller.tellAll()
}

type Taking = { readonly load: Load; readonly teller: Teller; readonly upkeep: Upkeep }

function takeAnswer(
  { answer, now }: Extract<Message, { kind: 'answer' }>,
  { load, teller, upkeep }: Taking,
): void {
  const touched = load.take(answer, now)
  if (upkeep.endRound(load, now, () => teller.problems(load))) teller.tellAll()
  else teller.tell(touched)
}

/** Says what to ask next, and when to look again. */
function createPump(newest: () => Load, post: (message: FromWorker) => void): (millis: number) => void {
  let wakeAt: number | undefined
  return (millis) => {
    const next = newest().next(millis)
    if (next.length > 0) post({ kind: 'asks', asks: next })
    const at = newest().wakeAt()
    if (at !== undefined && at !== wakeAt) post({ kind: 'wake', at })
    wakeAt = at
  }
}
