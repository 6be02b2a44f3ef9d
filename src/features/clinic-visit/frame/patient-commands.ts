import { PATIENT_TABS } from '#data/patient-search.ts'
import type { Command } from '#ui/keys/command.ts'

import type { PatientScreenProps } from '../patient-screen.tsx'
import { TAB_WORDS } from './tab-words.ts'

const SCOPE = 'Patient'
export const STEP_KEYS = { previous: '[', next: ']' } as const

export const RECORD_KEYS = { copy: 'y', print: 'p' } as const

type Steps = Pick<PatientScreenProps, 'place' | 'onPatient' | 'onTab' | 'onBack'>

type RecordActs = { readonly onCopy: () => void; readonly onPrint: () => void }

/** What can be done with a record once it is there. */
export function recordCommands({ onCopy, onPrint }: RecordActs): readonly Command[] {
  return [
    { id: 'patient.copy', label: 'Copy as text', scope: SCOPE, keys: RECORD_KEYS.copy, run: onCopy },
    { id: 'patient.print', label: 'Print brief', scope: SCOPE, keys: RECORD_KEYS.print, run: onPrint },
  ]
}

/** Through the list with brackets, through the parts of the page with digits, back to the list with Escape. */
export function commandsOf({ place, onPatient, onTab, onBack }: Steps): readonly Command[] {
  const { previous, next } = place ?? {}
  const steps = [
    { id: 'patient.previous', label: 'Previous patient', keys: STEP_KEYS.previous, to: previous },
    { id: 'patient.next', label: 'Next patient', keys: STEP_KEYS.next, to: next },
  ]
  return [
    ...steps.flatMap(({ to, ...step }) =>
      to === undefined ? [] : [{ ...step, scope: SCOPE, run: () => onPatient(to) }],
    ),
    ...PATIENT_TABS.map((tab, at) => ({
      id: `patient.${tab}`,
      label: TAB_WORDS[tab],
      scope: SCOPE,
      keys: String(at + 1),
      run: () => onTab(tab),
    })),
    { id: 'patient.back', label: 'Back to the caseload', scope: SCOPE, keys: 'Escape', run: onBack },
  ]
}
