import type { CareContext, CaseloadRow } from '#domain/review/caseload-row.ts'

import styles from './context-chips.module.css'

type ContextChipsProps = Pick<CaseloadRow, 'careContext' | 'needsInterpreter'>

/** What one must know before calling: in hospital, comfort care, an interpreter. */
export function ContextChips({ careContext, needsInterpreter }: ContextChipsProps) {
  const words = [...careContext.map(wordContext), ...(needsInterpreter ? ['Interpreter'] : [])]
  return words.map((word) => (
    <span key={word} className={styles.chip}>
      {word}
    </span>
  ))
}

function wordContext(context: CareContext): string {
  switch (context.kind) {
    case 'in-hospital':
      return 'In hospital'
    case 'comfort-care':
      return withReview('Comfort care', context.reviewPassed)
    case 'hospice':
      return withReview('Hospice', context.reviewPassed)
    case 'ceiling-of-care':
      return withReview('Ceiling of care', context.reviewPassed)
  }
}

function withReview(words: string, reviewPassed: boolean): string {
  return reviewPassed ? `${words}, review passed` : words
}
