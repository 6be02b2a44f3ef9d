import type { PatientTab } from '#data/patient-search.ts'

import { FollowUpTab } from './follow-up-tab.tsx'
import { LabsTab } from './labs-tab.tsx'
import { PainTab } from './pain-tab.tsx'
import { SitesTab } from './sites-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'
import { TreatmentTab } from './treatment-tab.tsx'
import type { Visit } from './visit.ts'

export function TabContent({ tab, visit }: { readonly tab: PatientTab; readonly visit: Visit }) {
  switch (tab) {
    case 'summary':
      return <SummaryTab visit={visit} />
    case 'labs':
      return <LabsTab visit={visit} />
    case 'pain':
      return <PainTab visit={visit} />
    case 'sites':
      return <SitesTab visit={visit} />
    case 'treatment':
      return <TreatmentTab visit={visit} />
    case 'follow-up':
      return <FollowUpTab visit={visit} />
  }
}
