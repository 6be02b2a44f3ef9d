import { Fragment } from 'react'

import type { SiteLine } from '#domain/sites/site-lines.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'
import { wordPartialDate } from '#wording/day.ts'
import { wordImaged } from '#wording/place/imaging.ts'
import { wordRegionInTable } from '#wording/place/region.ts'
import { wordPattern, wordSiteRisk, wordSiteState } from '#wording/place/site-line.ts'
import { wordTier } from '#wording/terms.ts'

import { SourceId } from '../record/source-id.tsx'
import { TierGlyph } from '../tier/tier-glyph.tsx'
import styles from './sites.module.css'

export type Pointing = {
  /** The line that is pointed at or has the focus, else the one that was chosen. */
  readonly lit: string | undefined
  readonly chosen: string | undefined
  readonly onPoint: (line: string | undefined) => void
  readonly onChoose: (line: string) => void
}

type SitesTableProps = {
  readonly lines: readonly SiteLine[]
  readonly today: Day
  readonly pointing: Pointing
  /** With the state and the record of each. */
  readonly isFull: boolean
  /** Examinations are not completely read: none on record may mean not known. */
  readonly isImagingOpen: boolean
}

/** Every bone site. The table is the control: a row that is pointed at or has the focus is shown in the drawing. */
export function SitesTable({ lines, isFull, ...shared }: SitesTableProps) {
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>Bone sites</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Pattern</th>
          <th scope="col">Since</th>
          {isFull && <th scope="col">State</th>}
          <th scope="col">Risk, treatment</th>
          <th scope="col" data-wide={!isFull}>
            Last imaged
          </th>
          {isFull && <th scope="col">Source</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <SiteRow key={line.key} line={line} isFull={isFull} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

type SiteRowProps = Omit<SitesTableProps, 'lines'> & { readonly line: SiteLine }

function SiteRow({ line, today, pointing, isFull, isImagingOpen }: SiteRowProps) {
  const { key, site, flag } = line
  const { lit, chosen, onPoint, onChoose } = pointing
  return (
    <tr
      data-tier={flag?.tier ?? 'none'}
      data-lit={lit === key}
      onPointerEnter={() => onPoint(key)}
      onPointerLeave={() => onPoint(undefined)}
    >
      <th scope="row">
        <button
          type="button"
          className={styles.site}
          aria-pressed={chosen === key}
          onClick={() => onChoose(key)}
          onFocus={() => onPoint(key)}
          onBlur={() => onPoint(undefined)}
        >
          {site.region === undefined ? site.named : wordRegionInTable(site.region)}
        </button>
      </th>
      <td>{wordPattern(line)}</td>
      <td>{site.since === undefined ? 'Not told' : <Value>{wordPartialDate(site.since)}</Value>}</td>
      {isFull && <td>{wordSiteState(site)}</td>}
      <td>
        <Risk line={line} today={today} />
        {!isFull && site.state !== 'active' && <div className={styles.quiet}>{wordSiteState(site)}</div>}
      </td>
      <td data-wide={!isFull}>{wordLastImaged(line, today, isImagingOpen)}</td>
      {isFull && (
        <td>
          <SourceId id={site.id} />
        </td>
      )}
    </tr>
  )
}

function Risk({ line, today }: { readonly line: SiteLine; readonly today: Day }) {
  const { flag, scores, treated } = line
  const isNone = flag === undefined && scores.length === 0 && treated.length === 0
  return (
    <span className={styles.risk} data-none={isNone}>
      {flag !== undefined && (
        <>
          <TierGlyph tier={flag.tier} small />
          <VisuallyHidden>{wordTier(flag.tier)}: </VisuallyHidden>
        </>
      )}
      <span>
        {wordSiteRisk(line, today).map((words, at) => (
          <Fragment key={words}>
            {at > 0 && ' \u00b7 '}
            <Value>{words}</Value>
          </Fragment>
        ))}
      </span>
    </span>
  )
}

function wordLastImaged({ imaged, site }: SiteLine, today: Day, isOpen: boolean) {
  if (imaged !== undefined) return <Value>{wordImaged(imaged, today)}</Value>
  if (isOpen) return <span className={styles.quiet}>Not all loaded</span>
  return (
    <span className={styles.quiet}>{site.region === undefined ? 'Place not told' : 'Not on record'}</span>
  )
}
