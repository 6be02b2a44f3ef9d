import { useState } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { EVERYWHERE, type Command } from '#ui/keys/command.ts'
import { useCommandSnapshot } from '#ui/keys/commands-context.ts'
import { Palette, type PaletteSection } from '#ui/overlay/palette.tsx'
import { countNamesakes } from '#widgets/patient/look-alikes.ts'
import { wordName } from '#wording/patient/person.ts'

import { findCommands, type Doable } from './order/find-commands.ts'
import { findPatients } from './order/find-patients.ts'
import { CommandOption } from './parts/command-option.tsx'
import { PatientOption } from './parts/patient-option.tsx'
import { wordFound, wordMissing } from './parts/wording.ts'

type CommandPaletteProps = {
  /** What the field begins with. */
  readonly typed?: string
  readonly feed: CaseloadFeed
  /** Beside what the screens have registered: views, themes. */
  readonly commands: readonly Command[]
  readonly onOpenPatient: (patient: PatientId) => void
  readonly onClose: () => void
}

const SHOWN_AT_MOST = 8

/** Anyone of the caseload, and anything that can be done, by typing. What is typed stays here. */
export function CommandPalette(props: CommandPaletteProps) {
  const { typed = '', feed, commands, onOpenPatient, onClose } = props
  const [text, setText] = useState(typed)
  const { commands: registered } = useCommandSnapshot()
  const patients = findPatients(feed.rows, text)
  const shown = patients.slice(0, SHOWN_AT_MOST)
  const here = findCommands(registered, text)
  const beside = findCommands(commands, text)
  const missing = wordMissing(feed)
  return (
    <Palette
      label="Find patient or command"
      text={text}
      onText={setText}
      sections={[
        ...patientSection(shown, feed.rows, onOpenPatient),
        ...commandSections(here),
        ...commandSections(beside),
      ]}
      status={wordFound(feed, text, {
        patients: patients.length,
        shown: shown.length,
        commands: here.length + beside.length,
      })}
      onClose={onClose}
    >
      {missing !== undefined && <Notice tone="unsure" title={missing} />}
    </Palette>
  )
}

function patientSection(
  shown: readonly CaseloadRow[],
  all: readonly CaseloadRow[],
  onOpen: (patient: PatientId) => void,
): readonly PaletteSection[] {
  if (shown.length === 0) return []
  const namesakes = countNamesakes(all)
  const items = shown.map((row) => ({
    id: row.patient,
    text: wordName(row.name),
    content: <PatientOption row={row} namesakes={namesakes.get(row.patient)} />,
    choose: () => onOpen(row.patient),
  }))
  return [{ id: 'patients', title: 'Patients', items }]
}

/** What the screen itself can do comes first. */
function commandSections(commands: readonly Doable[]): readonly PaletteSection[] {
  const scopes = [...Map.groupBy(commands, ({ scope }) => scope)]
  const inOrder = scopes.toSorted(([a], [b]) => Number(a === EVERYWHERE) - Number(b === EVERYWHERE))
  return inOrder.map(([scope, members]) => ({
    id: `scope ${scope}`,
    title: scope,
    items: members.map((command) => ({
      id: command.id,
      text: command.label,
      content: <CommandOption command={command} />,
      choose: command.run,
    })),
  }))
}
