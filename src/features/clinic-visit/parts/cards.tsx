import type { CalciumResult } from '#domain/facts/laboratory.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Day } from '#domain/time/day.ts'
import { Card } from '#ui/layout/card.tsx'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { CalciumTable } from '#widgets/calcium/calcium-table.tsx'
import { isCalcium, ResultsTable } from '#widgets/calcium/results-table.tsx'
import { SitesTable } from '#widgets/disease/sites-table.tsx'
import { ObligationsTable } from '#widgets/follow-up/obligations-table.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { PainTable } from '#widgets/pain/pain-table.tsx'
import { RefusalsList } from '#widgets/record/refusals-list.tsx'
import { RiskList } from '#widgets/risk/risk-list.tsx'
import { LesionMap } from '#widgets/skeleton/lesion-map.tsx'
import { DosesTable, OrdersTable, ProceduresTable } from '#widgets/treatment/treatments-table.tsx'

import styles from './cards.module.css'
import { ClearList } from './clear-list.tsx'
import { Listing } from './listing.tsx'

type CardsProps = { readonly review: PatientReview; readonly today: Day; readonly ruleset: string }

/** What the flags rest on, each part with its own statement of what is missing. */
export function Cards({ review, today, ruleset }: CardsProps) {
  const { row, facts, obligations, findings } = review
  const isOpen = (...concepts: readonly (typeof row.gaps)[number]['concept'][]) =>
    row.gaps.some(({ concept }) => concepts.includes(concept))
  return (
    <div className={styles.cards}>
      <div className={styles.column}>
        <Card title="Calcium" flush note={<CalciumCell calcium={row.calcium} today={today} />}>
          <Listing
            items={review.calcium}
            isOpen={isOpen('calcium')}
            none="No calcium that the rules can read."
          >
            {(entries) => <CalciumTable entries={entries} />}
          </Listing>
          <Reported results={facts.results.filter(isCalcium)} />
        </Card>
        <Card title="Pain diary" flush note={<PainCell pain={row.pain} today={today} />}>
          <Listing items={facts.pain} isOpen={isOpen('pain')} none="Never an entry in a pain diary.">
            {(entries) => <PainTable entries={entries} />}
          </Listing>
        </Card>
        <Treatment facts={facts} isOpen={isOpen('medication-doses', 'medication-orders', 'procedures')} />
      </div>
      <div className={styles.column}>
        <Card title="Bone sites" flush note={`${facts.sites.length} recorded`}>
          <Listing items={facts.sites} isOpen={isOpen('conditions')} none="No bone site on record.">
            {(sites) => (
              <>
                <LesionMap sites={sites} />
                <SitesTable sites={sites} />
              </>
            )}
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
        </Card>
        <Card title="Risk factors" note="listed, never added up">
          <Listing items={row.riskFactors} isOpen={row.gaps.length > 0} none="No risk factor on record.">
            {(factors) => <RiskList factors={factors} />}
          </Listing>
        </Card>
        {facts.refusals.length > 0 && (
          <Card title="Refused records" note={`${facts.refusals.length} could not be read`}>
            <RefusalsList refusals={facts.refusals} />
          </Card>
        )}
        <ClearList findings={findings} facts={facts} ruleset={ruleset} />
      </div>
    </div>
  )
}

/** All that the laboratory sent, also what was not chosen for its day. */
function Reported({ results }: { readonly results: readonly CalciumResult[] }) {
  if (results.length === 0) return null
  return (
    <details className={styles.reported}>
      <summary>All {results.length} results as the laboratory reported them</summary>
      <ResultsTable results={results} />
    </details>
  )
}

type TreatmentProps = { readonly facts: PatientReview['facts']; readonly isOpen: boolean }

function Treatment({ facts, isOpen }: TreatmentProps) {
  return (
    <Card title="Treatment" flush>
      <Listing items={facts.orders} isOpen={isOpen} none="No medication ordered on record.">
        {(orders) => <OrdersTable orders={orders} />}
      </Listing>
      <Listing items={facts.doses} isOpen={isOpen} none="No dose given on record.">
        {(doses) => <DosesTable doses={doses} />}
      </Listing>
      <Listing
        items={facts.procedures}
        isOpen={isOpen}
        none="No radiotherapy, surgery or other procedure on record."
      >
        {(procedures) => <ProceduresTable procedures={procedures} />}
      </Listing>
    </Card>
  )
}
