import type { PatientId } from '#data/caseload-feed.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { Value } from '#ui/text/value.tsx'

import styles from './example-links.module.css'
import { usePatientLinks } from './patient-links.ts'

type Example = { readonly patient: PatientId; readonly text: string; readonly detail?: string | undefined }

/** Where to look: each leads to the page of whom it is about. */
export function ExampleLinks({ examples }: { readonly examples: readonly Example[] }) {
  const { hrefOf, open } = usePatientLinks()
  return (
    <ul className={styles.list}>
      {examples.map(({ patient, text, detail }) => (
        <li key={`${patient} ${text}`}>
          <AppLink className={styles.link} href={hrefOf(patient)} onGo={() => open(patient)}>
            <Value>{text}</Value>
          </AppLink>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ul>
  )
}
