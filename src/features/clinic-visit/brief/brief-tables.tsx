import { Value } from '#ui/text/value.tsx'
import { PositionFlag } from '#widgets/calcium/position-flag.tsx'
import { glyphOf } from '#widgets/follow-up/due-cell.tsx'
import { TierGlyph } from '#widgets/tier/tier-glyph.tsx'
import type { PatientBrief } from '#wording/brief/patient-brief.ts'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'

import styles from './brief.module.css'

type BriefProps = { readonly brief: PatientBrief }

const MOST_RESULTS = 8

export function BriefResults({ brief: { results, calciumRemark, pain } }: BriefProps) {
  return (
    <section aria-label="Latest results">
      <h2>
        Latest results <span>Pain: {pain}</span>
      </h2>
      {calciumRemark !== undefined && <p>{capitalized(calciumRemark)}.</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Value</th>
            <th scope="col">Range</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          {results.slice(0, MOST_RESULTS).map(({ name, value, position, range, day, remarks }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <b>
                  <Value>{value}</Value>
                </b>{' '}
                <PositionFlag position={position} /> {remarks.join(', ')}
              </td>
              <td>{range === undefined ? 'not reported' : <Value>{range}</Value>}</td>
              <td>
                <Value>{wordDay(day)}</Value>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {results.length > MOST_RESULTS && (
        <p className={styles.quiet}>+{results.length - MOST_RESULTS} more on screen</p>
      )}
    </section>
  )
}

export function BriefTreatment({ brief: { treatment, imaging, none } }: BriefProps) {
  return (
    <section aria-label="Bone agent and treatment">
      <h2>Bone agent and treatment</h2>
      <dl className={styles.pairs}>
        {treatment.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>Imaging</dt>
          <dd>
            {imaging.shown.join('; ') || none.imaging}
            {imaging.more > 0 && ` (+${imaging.more} more on screen)`}
          </dd>
        </div>
      </dl>
    </section>
  )
}

export function BriefSteps({ brief: { next, none } }: BriefProps) {
  return (
    <section aria-label="Next steps">
      <h2>
        Next steps <span>{next.shown.length + next.more} open</span>
      </h2>
      <ul className={styles.steps}>
        {next.shown.map(({ what, when, obligation }) => {
          const glyph = glyphOf(obligation)
          return (
            <li key={[what, ...obligation.evidence].join(' ')}>
              <span>{glyph !== undefined && <TierGlyph tier={glyph} small />}</span>
              <span>{what}</span>
              <span>
                <Value>{when}</Value>
              </span>
            </li>
          )
        })}
      </ul>
      {next.more > 0 && <p className={styles.quiet}>+{next.more} more on screen</p>}
      {next.shown.length === 0 && <p>{capitalized(none.next)}</p>}
    </section>
  )
}
