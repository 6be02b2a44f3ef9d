import type { Concept } from '#domain/facts/coverage.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Day } from '#domain/time/day.ts'
import { Card } from '#ui/layout/card.tsx'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { EventsTable } from '#widgets/disease/events-table.tsx'
import { ImagingTable } from '#widgets/disease/imaging-table.tsx'
import { ObligationsTable } from '#widgets/follow-up/obligations-table.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { PainCare } from '#widgets/pain/care/pain-care.tsx'
import { PainTable } from '#widgets/pain/pain-table.tsx'
import { RefusalsList } from '#widgets/record/refusals-list.tsx'
import { RiskList } from '#widgets/risk/risk-list.tsx'
import { SitesCard } from '#widgets/sites/sites-card.tsx'
import { TrendCard } from '#widgets/trend/trend-card.tsx'
import { SymptomsTable } from '#widgets/symptom/symptoms-table.tsx'
import { DoseReadinessTable } from '#widgets/treatment/dose-readiness-table.tsx'

import { Calcium, OtherResults } from './laboratory.tsx'
import styles from './cards.module.css'
import { ClearList } from './clear-list.tsx'
import { Listing } from './listing.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { Treatment } from './treatment.tsx'

type CardsProps = { readonly review: PatientReview; readonly today: Day; readonly rules: Ruleset }

/** What the flags rest on, each part with its own statement of what is missing. */
export function Cards({ review, today, rules }: CardsProps) {
  const { row, facts, findings } = review
  const isOpen = (...concepts: readonly Concept[]) =>
    row.gaps.some(({ concept }) => concepts.includes(concept))
  return (
    <div className={styles.cards}>
      <div className={styles.column}>
        <TrendCard review={review} today={today} rules={rules} />
        <Card title="Calcium" flush note={<CalciumCell calcium={row.calcium} today={today} />}>
          <Calcium review={review} isOpen={isOpen('calcium')} />
        </Card>
        <Card title="Pain diary" flush note={<PainCell pain={row.pain} today={today} />}>
          <Listing items={facts.pain} isOpen={isOpen('pain')} none="Never an entry in a pain diary.">
            {(entries) => <PainTable entries={entries} />}
          </Listing>
          <PainCare pain={review.pain} />
        </Card>
        <Card title="Symptoms" flush note="what has no row was not asked">
          <Listing
            items={facts.symptoms}
            isOpen={isOpen('symptoms')}
            none="No symptom was asked about on record."
          >
            {(symptoms) => <SymptomsTable symptoms={symptoms} />}
          </Listing>
        </Card>
        {review.readiness.map((readiness) => (
          <Card key={readiness.due} title="Before the next dose" flush note="check, decide, then give">
            <DoseReadinessTable readiness={readiness} />
          </Card>
        ))}
        <Card title="Treatment" flush>
          <Treatment facts={facts} isOpen={isOpen('medication-doses', 'medication-orders', 'procedures')} />
        </Card>
      </div>
      <div className={styles.column}>
        <DiseaseAndPlan review={review} today={today} isOpen={isOpen} />
        <Card title="Risk factors" note="listed, never added up">
          <Listing items={row.riskFactors} isOpen={row.gaps.length > 0} none="No risk factor on record.">
            {(factors) => <RiskList factors={factors} />}
          </Listing>
        </Card>
        <Card title="Other results" flush note="the newest of each test">
          <OtherResults
            results={facts.results}
            egfr={review.egfr}
            isOpen={isOpen('kidney', 'blood-count', 'tumor-marker', 'bone-laboratory')}
          />
        </Card>
        {facts.refusals.length > 0 && (
          <Card title="Refused records" note={`${facts.refusals.length} could not be read`}>
            <RefusalsList refusals={facts.refusals} />
          </Card>
        )}
        <ClearList findings={findings} facts={facts} rules={rules} />
      </div>
    </div>
  )
}

type DiseaseAndPlanProps = Pick<CardsProps, 'review' | 'today'> & {
  readonly isOpen: (...concepts: readonly Concept[]) => boolean
}

function DiseaseAndPlan({ review, today, isOpen }: DiseaseAndPlanProps) {
  const { facts, history, obligations, scans, referrals } = review
  return (
    <>
      <SitesCard review={review} today={today} variant="full" />
      <Card title="Skeletal events" flush note="as trials count them, and other complications">
        <Listing
          items={[...history.events, ...history.complications]}
          isOpen={isOpen('conditions', 'procedures', 'symptoms', 'blood-count', 'kidney')}
          none="No skeletal event or complication on record."
        >
          {() => <EventsTable history={history} />}
        </Listing>
      </Card>
      <Card title="Follow-up" flush note={`${obligations.length} obligations`}>
        <Listing
          items={obligations}
          isOpen={isOpen('service-orders', 'bookings', 'care-plans')}
          none="Nothing is planned or due on record."
        >
          {(due) => <ObligationsTable obligations={due} today={today} />}
        </Listing>
        <OnTheWay scans={scans} referrals={referrals} />
      </Card>
      <Card title="Imaging" flush note="newest first">
        <Listing items={facts.examinations} isOpen={isOpen('examinations')} none="No examination on record.">
          {(examinations) => <ImagingTable examinations={examinations} scans={scans} />}
        </Listing>
      </Card>
    </>
  )
}
