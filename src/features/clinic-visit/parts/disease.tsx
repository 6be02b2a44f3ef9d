import type { PatientReview } from '#domain/review/patient-review.ts'
import { Card } from '#ui/layout/card.tsx'
import { EventsTable } from '#widgets/disease/events-table.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'
import { RiskList } from '#widgets/risk/risk-list.tsx'

import { Listing } from './listing.tsx'

type DiseaseProps = { readonly review: PatientReview }

export function RiskFactors({ review: { row } }: DiseaseProps) {
  return (
    <Card title="Risk factors" note="listed, never added up">
      <Listing items={row.riskFactors} isOpen={row.gaps.length > 0} none="No risk factor on record.">
        {(factors) => <RiskList factors={factors} />}
      </Listing>
    </Card>
  )
}

export function SkeletalEvents({ review: { row, history } }: DiseaseProps) {
  return (
    <Card title="Skeletal events" flush note="as trials count them, and other complications">
      <Listing
        items={[...history.events, ...history.complications]}
        isOpen={isOpenFor(row.gaps)('conditions', 'procedures', 'symptoms', 'blood-count', 'kidney')}
        none="No skeletal event or complication on record."
      >
        {() => <EventsTable history={history} />}
      </Listing>
    </Card>
  )
}
