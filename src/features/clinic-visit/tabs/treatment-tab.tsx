import { Card } from '#ui/layout/card.tsx'
import { PainCare } from '#widgets/pain/care/pain-care.tsx'
import { Allergies } from '#widgets/patient/allergies.tsx'
import { isOpenFor } from '#widgets/record/is-open.ts'
import { BoneAgentCard } from '#widgets/treatment/bone-agent/bone-agent-card.tsx'
import { boneAgentDoses, BoneAgentDosesTable } from '#widgets/treatment/bone-agent/bone-agent-doses.tsx'
import { CourseCard } from '#widgets/treatment/course-card.tsx'
import { DoseReadinessTable } from '#widgets/treatment/dose-readiness-table.tsx'

import { Listing } from '../parts/listing.tsx'
import { Orders, OtherDoses, Procedures } from '../parts/treatment.tsx'
import styles from './tabs.module.css'
import type { Visit } from './visit.ts'

/** What is given against the disease, for the bones and for pain, and what speaks against it. */
export function TreatmentTab({ visit }: { readonly visit: Visit }) {
  const { review, today, range } = visit
  const { row, facts, pain } = review
  const isOpen = isOpenFor(row.gaps)('medication-doses', 'medication-orders', 'procedures')
  const allergyGap = row.gaps.find(({ concept }) => concept === 'allergies')?.coverage.state
  return (
    <div className={styles.column}>
      <CourseCard facts={facts} today={today} range={range} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Orders facts={facts} isOpen={isOpen} part="systemic" />
          <Procedures facts={facts} isOpen={isOpen} />
          <Orders facts={facts} isOpen={isOpen} part="pain-relief" />
          <Card title="Pain: treatment and response" flush>
            <PainCare pain={pain} />
          </Card>
          <Orders facts={facts} isOpen={isOpen} part="other" />
          <OtherDoses facts={facts} isOpen={isOpen} />
          <Card title="Allergies and intolerances">
            <dl>
              <Allergies allergies={facts.allergies} gap={allergyGap} />
            </dl>
          </Card>
        </div>
        <div className={styles.column}>
          <BoneAgent visit={visit} isOpen={isOpen} />
        </div>
      </div>
    </div>
  )
}

/** How it stands, what has to be right before the next dose, and every dose so far. */
function BoneAgent({ visit, isOpen }: { readonly visit: Visit; readonly isOpen: boolean }) {
  const { review, now, rules } = visit
  const { facts, readiness } = review
  return (
    <>
      <BoneAgentCard review={review} now={now} rules={rules} />
      {readiness.map((one) => (
        <Card key={one.due} title="Before the next dose" flush note="check, decide, then give">
          <DoseReadinessTable readiness={one} />
        </Card>
      ))}
      <Card title="Doses of bone agents" flush>
        <Listing
          items={boneAgentDoses(facts, rules, now)}
          isOpen={isOpen}
          none="No dose of a bone agent for cancer on record."
        >
          {(doses) => <BoneAgentDosesTable doses={doses} />}
        </Listing>
      </Card>
      <Orders facts={facts} isOpen={isOpen} part="bone-agent" />
    </>
  )
}
