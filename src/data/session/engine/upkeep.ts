import { DEFAULT_CLINIC } from '#domain/time/clinic.ts'

import type { LoadProblem } from '../../caseload-feed.ts'
import type { EngineSettings } from '../worker-messages.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import type { Load } from './load/create-load.ts'
import { createRounds, type Rounds } from './rounds.ts'
import { createServer, type Server } from './server.ts'
import type { Standing } from './standing.ts'

/** Keeps the caseload current, and knows how current it is. */
export type Upkeep = {
  readonly noteCapability: Server['note']
  readonly begun: Rounds['begun']
  readonly refresh: Rounds['refresh']
  /** Returns whether a round has ended after which everyone is to be looked at again. */
  readonly endRound: (load: Load, now: number, problems: () => readonly LoadProblem[]) => boolean
  /** Looks at how old everything is by now. */
  readonly look: (load: Load, now: number) => void
  readonly doubtful: Feeds['doubtful']
  readonly standing: (load: Load) => Standing
}

/** Half a shift: docs/config.schema.json names it too. */
const MAX_AGE_MINUTES = 240

type Terms = Pick<EngineSettings, 'clinic' | 'zone' | 'maxDataAgeMinutes'>

export function createUpkeep({ clinic, zone, maxDataAgeMinutes }: Terms): Upkeep {
  const server = createServer()
  const maxAgeMinutes = maxDataAgeMinutes ?? MAX_AGE_MINUTES
  const feeds = createFeeds({ clinic: clinic ?? DEFAULT_CLINIC, zone, maxAgeMinutes })
  const rounds = createRounds(server, feeds)

  return {
    noteCapability: server.note,
    begun: (load, now) => {
      rounds.begun(load, now)
      feeds.look(load, now)
    },
    refresh: (load, at, renew) => {
      rounds.refresh(load, at, renew)
      feeds.look(load, at.now)
    },
    endRound: (load, now, problems) => {
      const before = feeds.doubtful()
      const ended = rounds.look(load, problems)
      if (ended === 'under-way') return false
      feeds.look(load, now)
      return ended === 'news' || feeds.doubtful() !== before
    },
    look: feeds.look,
    doubtful: feeds.doubtful,
    standing: (load) => ({
      feeds: feeds.states(),
      server: server.found(load.course.takesSeveral()),
      refreshing: rounds.isUnderWay(),
    }),
  }
}
