import { useSyncExternalStore } from 'react'

import type { CaseloadFeed } from './caseload-feed.ts'
import { useSession } from './session/session-context.ts'

export function useCaseload(): CaseloadFeed {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.caseload)
}
