import { TierTag } from '#widgets/tier/tier-tag.tsx'
import { wordNothing } from '#wording/brief/brief-text.ts'
import type { PatientBrief } from '#wording/brief/patient-brief.ts'
import { capitalized } from '#wording/list.ts'

import styles from './brief.module.css'

type BriefFlagsProps = { readonly brief: PatientBrief; readonly checked: string }

export function BriefFlags({ brief, checked }: BriefFlagsProps) {
  const { shown, more } = brief.flags
  return (
    <section aria-label="Needs attention">
      <h2>
        Needs attention <span>{checked}</span>
      </h2>
      {shown.length === 0 && <p>{capitalized(wordNothing(brief))}.</p>}
      {shown.map(({ tier, fact, rest, when, rules }) => (
        <div key={`${rules.join(' ')} ${fact}`} className={styles.flag}>
          <TierTag tier={tier} />
          <p dir="ltr">
            <b>{fact}</b> {rest}
          </p>
          <span>
            {when} <br />
            {rules[0]}
            {rules.length > 1 && ` +${rules.length - 1}`}
          </span>
        </div>
      ))}
      {more > 0 && <p className={styles.quiet}>+{more} more on screen</p>}
    </section>
  )
}
