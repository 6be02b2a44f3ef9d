import { BONE_AGENTS, type DrugClass, type MedicationOrder } from '#domain/facts/treatment.ts'
import { isSystemic } from '#domain/facts/systemic-treatment.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { Card } from '#ui/layout/card.tsx'
import { DosesTable, OrdersTable, ProceduresTable } from '#widgets/treatment/treatments-table.tsx'

import { Listing } from './listing.tsx'

type TreatmentProps = { readonly facts: PatientReview['facts']; readonly isOpen: boolean }

const PAIN_RELIEF: ReadonlySet<DrugClass> = new Set<DrugClass>(['opioid', 'analgesic', 'nsaid'])
const BONE: ReadonlySet<DrugClass> = new Set<DrugClass>(BONE_AGENTS)

/** In which part of the page a medication stands: in the first that it belongs to, so that each stands once. */
const PARTS = ['systemic', 'bone-agent', 'pain-relief', 'other'] as const
type Part = (typeof PARTS)[number]

function partOf({ drug }: Pick<MedicationOrder, 'drug'>): Part {
  if (isSystemic({ drug })) return 'systemic'
  if (drug.classes.some((one) => BONE.has(one))) return 'bone-agent'
  return drug.classes.some((one) => PAIN_RELIEF.has(one)) ? 'pain-relief' : 'other'
}

const TITLES: Readonly<Record<Part, { readonly title: string; readonly none: string }>> = {
  systemic: { title: 'Systemic treatment', none: 'No systemic treatment ordered on record.' },
  'bone-agent': { title: 'Bone agents ordered', none: 'No bone agent ordered on record.' },
  'pain-relief': { title: 'Pain relief', none: 'No pain relief ordered on record.' },
  other: { title: 'Other medication', none: 'No other medication on record.' },
}

/** Medication ordered or taken, by what it is for. */
export function Orders({ facts, isOpen, part }: TreatmentProps & { readonly part: Part }) {
  const { title, none } = TITLES[part]
  return (
    <Card title={title} flush>
      <Listing items={facts.orders.filter((order) => partOf(order) === part)} isOpen={isOpen} none={none}>
        {(orders) => <OrdersTable orders={orders} caption={title} />}
      </Listing>
    </Card>
  )
}

/** What was given of anything but bone agents, which have a table of their own. */
export function OtherDoses({ facts, isOpen }: TreatmentProps) {
  const doses = facts.doses.filter((dose) => partOf(dose) !== 'bone-agent')
  return (
    <Card title="Other doses given" flush>
      <Listing items={doses} isOpen={isOpen} none="No other dose given on record.">
        {(some) => <DosesTable doses={some} />}
      </Listing>
    </Card>
  )
}

export function Procedures({ facts, isOpen }: TreatmentProps) {
  return (
    <Card title="Radiotherapy, surgery, procedures" flush>
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
