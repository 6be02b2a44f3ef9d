import { FEEDS, type Feed } from '#domain/facts/feeds.ts'
import type { Now } from '#domain/time/when.ts'

import styles from './feed-status.module.css'
import { FEED_WORDS, wordAgo, wordMoment, wordSpan } from './feed-words.ts'

export type FeedShown = {
  readonly feed: Feed
  readonly answered?: number
  readonly failures: number
  readonly newest?: number
  readonly isOutOfDate: boolean
  readonly isSilent: boolean
}

export type FeedStatusProps = {
  readonly feeds: readonly FeedShown[]
  readonly now: Now | undefined
  readonly offline: boolean
  /** By how many milliseconds the clock of this device is ahead of the server's, where that matters. */
  readonly clockAhead?: number | undefined
}

/** What may be older than it looks, above every screen. It takes no room while everything is as it should be. */
export function FeedStatus(props: FeedStatusProps) {
  const lines = linesOf(props)
  return (
    <output className={styles.place} aria-label="How current this is">
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 1 11.5 11H.5z M6 4.5v3 M6 8.5v1.2" />
          </svg>
          <span>{line}</span>
        </span>
      ))}
    </output>
  )
}

/** One failed round may be an accident of the network; two are told. */
const TOLD_FROM = 2

export function linesOf({ feeds, now, offline, clockAhead }: FeedStatusProps): readonly string[] {
  if (now === undefined) return offline ? ['You are offline. Nothing has been loaded yet.'] : []
  const late = feeds.filter((feed) => isLate(feed))
  const asOf = oldest(feeds)
  const clock = clockAhead === undefined ? [] : [wordClocks(clockAhead)]
  if (offline) return [wordOffline('You are offline.', asOf, late, now), ...clock]
  const silent = feeds.filter(({ isSilent }) => isSilent).map((feed) => wordSilent(feed, now))
  if (late.length === FEEDS.length)
    return [wordOffline('The server cannot be reached.', asOf, late, now), ...silent, ...clock]
  return [...late.map((feed) => wordLate(feed, now)), ...silent, ...clock]
}

/** What has never been answered is told where the list says what could not be loaded. */
function isLate({ answered, failures, isOutOfDate }: FeedShown): boolean {
  return answered !== undefined && (isOutOfDate || failures >= TOLD_FROM)
}

function oldest(feeds: readonly FeedShown[]): number | undefined {
  return feeds.reduce<number | undefined>(
    (first, { answered }) => (answered === undefined ? first : Math.min(first ?? answered, answered)),
    undefined,
  )
}

const NO_LONGER = 'What was good in it counts as not known.'

function wordOffline(what: string, asOf: number | undefined, late: readonly FeedShown[], now: Now): string {
  if (asOf === undefined) return `${what} Nothing has been loaded yet.`
  const data = `Showing data from ${wordMoment(asOf, now)} (${wordAgo(asOf, now)}).`
  return [what, data, ...(late.some(({ isOutOfDate }) => isOutOfDate) ? [NO_LONGER] : [])].join(' ')
}

function wordLate({ feed, answered = 0, isOutOfDate }: FeedShown, now: Now): string {
  const last = `${FEED_WORDS[feed]} last received ${wordMoment(answered, now)} (${wordAgo(answered, now)}).`
  return [last, 'Newer results may exist.', ...(isOutOfDate ? [NO_LONGER] : [])].join(' ')
}

function wordSilent({ feed, newest = 0 }: FeedShown, now: Now): string {
  const last = `newest result received ${wordMoment(newest, now)} (${wordAgo(newest, now)})`
  return `${FEED_WORDS[feed]}: ${last}, longer ago than is usual. Newer results may exist. ${NO_LONGER}`
}

function wordClocks(ahead: number): string {
  const span = wordSpan(ahead)
  return ahead > 0
    ? `The clock of this device is ${span} ahead of the server’s: ages may be overstated. Have it set right.`
    : `The clock of this device is ${span} behind the server’s, so the server’s time is used. Have it set right.`
}
