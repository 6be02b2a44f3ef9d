import type { PainReview } from '#domain/pain/pain-review.ts'
import { statedOmed } from '#domain/pain/opioid/stated-omed.ts'
import { statedResponse } from '#domain/pain/response/stated-response.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { wordCourse } from '#wording/finding/pain/pain-response.ts'
import { wordOmed } from '#wording/pain/omed.ts'
import { wordProLine } from '#wording/pain/pro.ts'

import styles from './pain-care.module.css'

/** What is taken for pain and what came of it. A sum of opioids never stands without what it leaves out. */
export function PainCare({ pain }: { readonly pain: PainReview }) {
  const { omed, responses, background, interference, pro } = pain
  if (!isAnything(pain))
    return <p className={styles.none}>No opioid, radiotherapy or PRO-CTCAE answer to tell of.</p>
  return (
    <dl className={styles.list}>
      {omed !== undefined && (
        <Row term="Opioids today">
          Oral morphine equivalent <Value>{wordOmed(statedOmed(omed))}</Value>
          {omed.mostAsNeeded !== undefined && `; as needed at most ${omed.mostAsNeeded} mg/d more`}. For
          following over time, not for switching opioids.
        </Row>
      )}
      {responses.map((course) => (
        <Row key={`${course.procedure} ${JSON.stringify(course.region)}`} term="Radiotherapy">
          {wordCourse(statedResponse(course))}
        </Row>
      ))}
      {background.state === 'uncontrolled' && (
        <Row term="Background">Average pain {background.average}: flares, background uncontrolled</Row>
      )}
      {interference !== undefined && (
        <Row term="Interference">
          <Value>{interference.mean}</Value> of 10 on {wordDay(interference.day)}
        </Row>
      )}
      {pro.map((line) => (
        <Row key={line.item} term="PRO">
          {wordProLine(line)}
        </Row>
      ))}
    </dl>
  )
}

function isAnything({ omed, responses, background, interference, pro }: PainReview): boolean {
  const isTold = omed !== undefined || interference !== undefined || background.state === 'uncontrolled'
  return isTold || responses.length > 0 || pro.length > 0
}

function Row({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
