import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Value } from '#ui/text/value.tsx'
import { wordNow } from '#widgets/record/moment-words.ts'
import { patientBrief, type PatientBrief } from '#wording/brief/patient-brief.ts'

import type { FoundRecord } from '../frame/record-state.ts'
import { BriefFlags } from './brief-flags.tsx'
import { BriefPictures } from './brief-pictures.tsx'
import { BriefResults, BriefSteps, BriefTreatment } from './brief-tables.tsx'
import styles from './brief.module.css'
import { fitOnPage } from './fit-on-page.ts'
import { usePageFoot } from './page-foot.ts'

type BriefPageProps = {
  readonly record: FoundRecord
  readonly rules: Ruleset
  readonly printedBy: string | undefined
  readonly isInvented: boolean
}

/** One page of A4: the patient in thirty seconds, and room for what is decided. */
export function BriefPage({ record, rules, printedBy, isInvented }: BriefPageProps) {
  const { review, now, ruleset, problems } = record
  const brief = patientBrief({ review, rules, now })
  const asOf = wordNow(now)
  usePageFoot(footOf(brief), `Printed ${asOf}${printedBy === undefined ? '' : ` by ${printedBy}`}.`)
  return (
    <article className={styles.paper} data-theme="light" aria-label="Printed page">
      <div className={styles.content} ref={fitOnPage}>
        <Head brief={brief} isInvented={isInvented} />
        <BriefFlags
          brief={brief}
          checked={`as of ${asOf}, rules ${ruleset}; verify against the source record`}
        />
        <BriefPictures review={review} rules={rules} today={now.day} brief={brief} />
        <BriefResults brief={brief} />
        <div className={styles.halves}>
          <BriefTreatment brief={brief} />
          <BriefSteps brief={brief} />
        </div>
        {(brief.isOpen || problems.length > 0) && (
          <p className={styles.open}>
            <strong>Not everything was loaded.</strong> What is not named here may be not known.
          </p>
        )}
        <section className={styles.decisions} aria-label="Decisions today">
          Decisions today
        </section>
      </div>
    </article>
  )
}

function footOf({ name, identity }: PatientBrief): string {
  const [born] = identity
  const identifier = identity.find(({ label }) => label !== 'Born' && label !== 'Gender')
  return [
    name,
    ...(born === undefined ? [] : [`born ${born.text}`]),
    ...(identifier === undefined ? [] : [`${identifier.label} ${identifier.text}`]),
  ].join(', ')
}

function Head({ brief, isInvented }: { readonly brief: PatientBrief; readonly isInvented: boolean }) {
  const { name, identity, allergies, disease } = brief
  return (
    <header className={styles.head}>
      <div className={styles.first}>
        <h1>{name}</h1>
        {isInvented && <strong className={styles.boxed}>DEMO: invented patient</strong>}
      </div>
      <dl className={styles.identity}>
        {identity.map(({ label, text }) => (
          <div key={`${label} ${text}`}>
            <dt>{label}</dt>
            <dd>
              <Value>{text}</Value>
            </dd>
          </div>
        ))}
        <div className={allergies.kind === 'known' ? styles.boxed : undefined}>
          <dt>{allergies.kind === 'known' ? allergies.label : ''}</dt>
          <dd>{allergies.text}</dd>
        </div>
      </dl>
      <p className={styles.quiet}>{disease.join(' \u00b7 ')}</p>
    </header>
  )
}
