import type { CaseloadFeed } from '#data/caseload-feed.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { Value } from '#ui/text/value.tsx'
import { ChangedTag, OffTag } from '#widgets/rule/mark-tag.tsx'
import { TierTag } from '#widgets/tier/tier-tag.tsx'
import type { NumberLine } from '#wording/rule-book/numbers.ts'
import type { RulePage } from '#wording/rule-book/rule-page.ts'
import { wordMark } from '#wording/setting.ts'

import type { RuleHits } from '../order/hits.ts'
import { HitCount } from './hit-count.tsx'
import styles from './rule-table.module.css'

export type RuleRow = { readonly page: RulePage; readonly hits: RuleHits }

export type Chapter = { readonly id: string; readonly title: string; readonly rows: readonly RuleRow[] }

type RuleTableProps = {
  readonly chapters: readonly Chapter[]
  readonly feed: CaseloadFeed
  readonly onOpen: (rule: RuleId) => void
  readonly hrefOfRule: (rule: RuleId) => string
}

/** What each rule asks, how urgent it can be, what numbers it rests on, and for how many patients it holds now. */
export function RuleTable({ chapters, ...ways }: RuleTableProps) {
  return (
    <table className={styles.table} aria-label="Rules">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What it asks</th>
          <th scope="col" className={styles.tiersHead}>
            Raised as
          </th>
          <th scope="col" className={styles.numbersHead}>
            Numbers
          </th>
          <th scope="col" data-end>
            Raised
          </th>
          <th scope="col" data-end>
            Cannot tell
          </th>
        </tr>
      </thead>
      {chapters.map(({ id, title, rows }) => (
        <tbody key={id}>
          <tr className={styles.chapter}>
            {/* Not over all columns: on a narrow screen some are not there. */}
            <th scope="rowgroup" colSpan={2}>
              <h2>{title}</h2>
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.page.id} row={row} {...ways} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type RowProps = Omit<RuleTableProps, 'chapters'> & { readonly row: RuleRow }

function Row({ row: { page, hits }, feed, onOpen, hrefOfRule }: RowProps) {
  return (
    <tr data-off={page.isOff}>
      <td className={styles.id}>
        <Value>{page.id}</Value>
      </td>
      <th scope="row">
        <AppLink
          className={styles.name}
          data-rule-link=""
          href={hrefOfRule(page.id)}
          onGo={() => onOpen(page.id)}
        >
          {page.name}
        </AppLink>{' '}
        {page.isOff && <OffTag />} {page.numbers.some(({ isChanged }) => isChanged) && <ChangedTag />}
        <p className={styles.question}>{page.question}</p>
      </th>
      <td>
        <span className={styles.tiers}>
          {page.tiers.map((tier) => (
            <TierTag key={tier} tier={tier} />
          ))}
        </span>
      </td>
      <td className={styles.numbers}>{wordMarks(page.numbers)}</td>
      <HitCount verdict="raised" hits={page.isOff ? undefined : hits.raised} feed={feed} />
      <HitCount verdict="unknown" hits={page.isOff ? undefined : hits.unknown} feed={feed} />
    </tr>
  )
}

/** `6 verified, 12 local policy`. */
function wordMarks(numbers: readonly NumberLine[]): string {
  const marks = Map.groupBy(numbers, ({ mark }) => mark)
  return [...marks].map(([mark, lines]) => `${lines.length} ${wordMark(mark).toLowerCase()}`).join(', ')
}
