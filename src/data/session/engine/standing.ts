import type { CaseloadFeed } from '../../caseload-feed.ts'

/** How the feeds and the server stand, beside what is known of patients. */
export type Standing = Required<Pick<CaseloadFeed, 'feeds' | 'server' | 'refreshing'>>
