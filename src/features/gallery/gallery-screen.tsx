import { calciumDays } from '#domain/calcium/series/calcium-days.ts'
import { isCalcium } from '#domain/calcium/series/calcium-series.ts'
import { TIERS } from '#domain/findings/tier.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FlagList } from '#widgets/basis/flag-list.tsx'
import { WhyCell } from '#widgets/basis/why-cell.tsx'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { ResultsTable } from '#widgets/calcium/results-table.tsx'
import { PrimaryCell } from '#widgets/disease/primary-cell.tsx'
import { SiteChips } from '#widgets/disease/site-chips.tsx'
import { DueCell } from '#widgets/follow-up/due-cell.tsx'
import { FollowUpCard } from '#widgets/follow-up/follow-up-card.tsx'
import { NextScanCell } from '#widgets/follow-up/next-scan-cell.tsx'
import { ObligationsTable } from '#widgets/follow-up/obligations-table.tsx'
import { ImagingCard } from '#widgets/imaging/imaging-card.tsx'
import { CalciumDaysTable } from '#widgets/laboratory/calcium-days-table.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { PainTable } from '#widgets/pain/pain-table.tsx'
import { PatientBanner } from '#widgets/patient/patient-banner.tsx'
import { GapNotice } from '#widgets/record/gap-notice.tsx'
import { RefusalsList } from '#widgets/record/refusals-list.tsx'
import { RiskCell } from '#widgets/risk/risk-cell.tsx'
import { CASELOAD } from '#widgets/testing/build-caseload.ts'
import { aReview } from '#widgets/testing/build-review.ts'
import { aRow, TODAY } from '#widgets/testing/build-row.ts'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { StandingTag } from '#widgets/tier/standing-tag.tsx'
import { TierTag } from '#widgets/tier/tier-tag.tsx'

import { Controls } from './controls.tsx'
import styles from './gallery-screen.module.css'

/** Every part in every state, for looking at while it is made. Never part of a build. */
export function GalleryScreen() {
  const [first = aRow()] = CASELOAD
  const review = aReview(CASELOAD[2] ?? first)
  const { facts, obligations, calcium } = review
  return (
    <div className={styles.gallery}>
      <h1>Gallery</h1>
      <Card title="Tiers">
        <div className={styles.row}>
          {[...TIERS, 'unknown' as const].map((tier) => (
            <TierTag key={tier} tier={tier} />
          ))}
          <StandingTag standing="none" />
        </div>
      </Card>
      <Controls />
      <Notices />
      <Cells />
      {CASELOAD.map((row) => (
        <Card key={row.patient} title="Banner">
          <PatientBanner row={row} allergies={facts.allergies} allergyGap={undefined} />
        </Card>
      ))}
      <Card title="Needs attention" flush>
        {CASELOAD.slice(0, 8).map(({ patient, flags, doubts }) => (
          <FlagList
            key={patient}
            flags={flags}
            doubts={doubts}
            facts={facts}
            rules={DEFAULT_RULESET}
            today={TODAY}
          />
        ))}
      </Card>
      <Card title="Tables" flush>
        <CalciumDaysTable days={calciumDays(facts, calcium)} />
        <ResultsTable results={facts.results.filter(isCalcium)} />
        <PainTable entries={facts.pain} />
        <ObligationsTable obligations={obligations} />
      </Card>
      <Compact review={review} />
      <Card title="Refused">
        <RefusalsList refusals={CASELOAD.flatMap(({ refusals }) => refusals)} />
      </Card>
      <Card title="Waiting">
        <SkeletonRows rows={2} label="Loading" />
      </Card>
    </div>
  )
}

function Cells() {
  return (
    <Card title="Cells" flush>
      <ul className={styles.cells}>
        {CASELOAD.map((row) => (
          <li key={row.patient}>
            <WhyCell row={row} today={TODAY} />
            <CalciumCell calcium={row.calcium} today={TODAY} />
            <PainCell pain={row.pain} today={TODAY} />
            <PrimaryCell primaries={row.primaries} isOpen={row.gaps.length > 0} />
            <SiteChips sites={row.sites} isOpen={row.gaps.length > 0} />
            <NextScanCell scan={row.nextScan} today={TODAY} />
            {row.nextDue ? <DueCell obligation={row.nextDue} today={TODAY} /> : <span />}
            <RiskCell factors={row.riskFactors} isOpen={row.gaps.length > 0} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Notices() {
  return (
    <Card title="Notices">
      <Notice tone="problem" title="This list is not complete." />
      <Notice tone="unsure" title="2 patients more may belong here." />
      <Notice tone="plain" title="Still loading." />
      {CASELOAD.map((row) => (
        <GapNotice key={row.patient} gaps={row.gaps} />
      ))}
    </Card>
  )
}

/** The cards of the summary, each also for itself. */
function Compact({ review }: { readonly review: PatientReview }) {
  return (
    <>
      <SitesCard review={review} today={TODAY} variant="compact" />
      <ImagingCard review={review} />
      <FollowUpCard review={review} today={TODAY} variant="compact" />
    </>
  )
}
