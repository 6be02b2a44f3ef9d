import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { wordCareContext, wordCareContextBriefly } from '#wording/care-context.ts'

import styles from './context-chips.module.css'

type ContextChipsProps = Pick<CaseloadRow, 'careContext' | 'needsInterpreter'> & {
  /** Without the dates, which stand on the page of the patient. */
  readonly brief?: boolean
}

/** What one must know before calling: in hospital, comfort care, an interpreter. */
export function ContextChips({ careContext, needsInterpreter, brief = false }: ContextChipsProps) {
  const word = brief ? wordCareContextBriefly : wordCareContext
  const words = [...careContext.map((context) => word(context)), ...(needsInterpreter ? ['Interpreter'] : [])]
  return words.map((chip) => (
    <span key={chip} className={styles.chip}>
      {chip}
    </span>
  ))
}
