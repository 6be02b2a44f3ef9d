import { useState } from 'react'

import { wordNow } from '#widgets/record/moment-words.ts'
import { briefText } from '#wording/brief/brief-text.ts'
import { patientBrief } from '#wording/brief/patient-brief.ts'

import type { Visit } from '../tabs/visit.ts'

export type Copying = { readonly copy: () => void; readonly told: string }

/** The patient as text on the clipboard, and whether it got there. */
export function useCopyText(visit: Visit | undefined, reader: () => string | undefined): Copying {
  const [told, setTold] = useState('')
  const copy = () => {
    if (visit === undefined) return
    const { now, ruleset } = visit
    const text = briefText(patientBrief(visit), { asOf: wordNow(now), ruleset, preparedBy: reader() })
    write(text).then(
      () => setTold('Copied as text'),
      () => setTold('Not copied: the browser did not allow it'),
    )
  }
  return { copy, told }
}

/** Without a secure origin there is no clipboard at all. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
