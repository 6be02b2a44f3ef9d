import type { ReactNode } from 'react'

import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'

import styles from './about.module.css'

type AboutProps = {
  readonly clinic: { readonly zone: string; readonly ruleset: string; readonly server: string }
  readonly version: string
}

/** What this is, of which version, and for what it may be used: docs/intended-use.md, in short. */
export function About({ clinic, version }: AboutProps) {
  return (
    <section className={styles.about} aria-label="About">
      <Card title="Set by this clinic">
        <dl className={styles.facts}>
          <Fact name="Time zone">{clinic.zone}</Fact>
          <Fact name="Rules">
            <Value>{clinic.ruleset}</Value>
          </Fact>
          <Fact name="Records from">{clinic.server}</Fact>
        </dl>
      </Card>
      <Card title="About Bonewatch" note={`version ${version}`}>
        <div className={styles.words}>
          <p>
            It reads a caseload from a FHIR R4 server, applies a published set of rules, and shows which
            patients may need attention, why, and what is not known.
          </p>
          <p>
            For qualified staff of a service that looks after adults with bone metastases or myeloma bone
            disease. Not for patients, children or pregnancy.
          </p>
          <ul>
            <li>Not an alarm system. Nobody is paged; it never replaces a call from the laboratory.</li>
            <li>Not a medical device, and not assessed as one.</li>
            <li>Not a prescriber. It says check, contact and consider.</li>
            <li>Nothing raised never means that a patient is well. Cannot tell is a reason to look.</li>
          </ul>
          <p>Free software under the Apache License 2.0.</p>
        </div>
      </Card>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
