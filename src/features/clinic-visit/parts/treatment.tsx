import type { PatientReview } from '#domain/review/patient-review.ts'
import { DosesTable, OrdersTable, ProceduresTable } from '#widgets/treatment/treatments-table.tsx'

import { Listing } from './listing.tsx'

type TreatmentProps = { readonly facts: PatientReview['facts']; readonly isOpen: boolean }

export function Treatment({ facts, isOpen }: TreatmentProps) {
  return (
    <>
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
    </>
  )
}
