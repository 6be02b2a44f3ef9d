import { boneAgentHistory, type BoneAgentCourse } from '#domain/bone-agent/bone-agent-course.ts'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordEnd, wordRegimen } from '#wording/treatment/bone-agent.ts'
import { wordDay } from '#wording/day.ts'
import { wordDue } from '#wording/obligation.ts'

import { glyphOf } from '../../follow-up/due-cell.tsx'
import { isOpenFor } from '../../record/is-open.ts'
import { TierGlyph } from '../../tier/tier-glyph.tsx'
import { BeforeDoseList, type BeforeDoseListProps } from './before-dose-list.tsx'
import styles from './bone-agent.module.css'
import { TermRow } from './term-row.tsx'

/** What protects the bones: which, how often, when again, and what has to be known before it. */
export function BoneAgentCard({ review, now, rules }: BeforeDoseListProps) {
  const { row, facts } = review
  const history = boneAgentHistory(facts, rules, now)
  const isOpen = isOpenFor(row.gaps)('medication-doses', 'medication-orders')
  switch (history.state) {
    case 'none':
      return (
        <Card title="Bone agent">
          <p>{isOpen ? 'Not loaded: none may mean not known.' : 'No bone agent on record.'}</p>
        </Card>
      )
    case 'strength-unknown':
      return (
        <Card title="Bone agent">
          <p className={styles.doubt}>
            <TierGlyph tier="unknown" small />
            Denosumab of a strength that is not told: for cancer or for osteoporosis.
          </p>
          <BeforeDoseList review={review} now={now} rules={rules} />
        </Card>
      )
    case 'known':
      return <Known course={history.course} isOpen={isOpen} review={review} now={now} rules={rules} />
  }
}

type KnownProps = BeforeDoseListProps & { readonly course: BoneAgentCourse; readonly isOpen: boolean }

function Known({ course, isOpen, review, now, rules }: KnownProps) {
  const { given } = course
  const [last] = given
  const end = wordEnd(course)
  return (
    <Card title="Bone agent" note={`${given.length} given on record${isOpen ? ', not all loaded' : ''}`}>
      <p className={styles.regimen}>{wordRegimen(course)}</p>
      {end !== undefined && <p>{end}</p>}
      <dl className={styles.list}>
        <TermRow term="Last">
          {last === undefined ? (
            'Never given on record'
          ) : (
            <>
              <Value>{wordDay(last.when.day)}</Value>, {last.strength?.text ?? 'strength not told'}
            </>
          )}
        </TermRow>
        <Due review={review} now={now} />
      </dl>
      <BeforeDoseList review={review} now={now} rules={rules} />
    </Card>
  )
}

function Due({ review: { obligations }, now }: Pick<BeforeDoseListProps, 'review' | 'now'>) {
  const next = obligations.find(({ kind }) => kind === 'bone-agent-dose')
  if (next === undefined) return null
  const glyph = glyphOf(next)
  return (
    <TermRow term="Due">
      <span className={styles.state}>
        {glyph !== undefined && <TierGlyph tier={glyph} small />}
        <Value>{wordDue(next, now.day)}</Value>
      </span>
    </TermRow>
  )
}
