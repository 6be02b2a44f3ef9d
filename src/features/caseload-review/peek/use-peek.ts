import { useRef, type RefObject } from 'react'

import type { PatientId } from '#data/caseload-feed.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { useCommands } from '#ui/keys/use-commands.ts'
import type { VirtualTableHandle } from '#ui/table/virtual-table.tsx'

import { CLOSE_PEEK, PEEK } from '../parts/commands.ts'

type PeekOptions = {
  readonly list: readonly CaseloadRow[]
  readonly table: RefObject<VirtualTableHandle | null>
  readonly peeked: PatientId | undefined
  readonly onPeek: (patient: PatientId | undefined) => void
}

export type Peek = {
  readonly close: () => void
  readonly toggle: (patient: PatientId) => void
  /** Someone is at this row now: an open summary goes along. */
  readonly follow: (target: EventTarget) => void
}

/** The summary beside the list: opened on the row where the person is, it follows, and gives the focus back. */
export function usePeek({ list, table, peeked, onPeek }: PeekOptions): Peek {
  const at = useRef<PatientId>(undefined)
  const toggle = (patient: PatientId) => onPeek(patient === peeked ? undefined : patient)
  const close = () => {
    onPeek(undefined)
    if (peeked !== undefined) table.current?.focusKey(peeked)
  }
  useCommands([
    {
      ...PEEK,
      run: () => {
        const patient = at.current ?? peeked ?? list[0]?.patient
        if (patient === undefined) return
        if (at.current === undefined) table.current?.focusKey(patient)
        toggle(patient)
      },
    },
    ...(peeked === undefined ? [] : [{ ...CLOSE_PEEK, run: close }]),
  ])
  return {
    close,
    toggle,
    follow: (target) => {
      const patient = list[rowAt(target)]?.patient
      at.current = patient ?? at.current
      if (patient !== undefined && peeked !== undefined && patient !== peeked) onPeek(patient)
    },
  }
}

function rowAt(target: EventTarget): number {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null
  return Number(row?.getAttribute('data-index') ?? -1)
}
