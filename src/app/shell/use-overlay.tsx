import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

import { EVERYWHERE } from '#ui/keys/command.ts'
import { useCommands } from '#ui/keys/use-commands.ts'

import { holdTyping } from './hold-typing.ts'

export type OverlayProps = {
  /** What was typed before it was there. */
  readonly typed: string
  readonly onClose: () => void
}
export type OverlayName = 'palette' | 'keys'

export const FIND = {
  id: 'palette.open',
  label: 'Find patient or command',
  scope: EVERYWHERE,
  keys: 'Mod+K',
  onlyByKey: true,
} as const

export const ALL_KEYS = { id: 'keys.open', label: 'All keys', scope: EVERYWHERE, keys: '?' } as const

export type OverlayState = {
  readonly overlay: ReactNode
  /** It could not be fetched, and nothing opened. */
  readonly hasFailed: boolean
  readonly open: (name: OverlayName) => void
}

/** What lies over the page. It is fetched when it is asked for first, or when that seems near. */
export function useOverlay(): OverlayState {
  const [overlay, setOverlay] = useState<ReactNode>()
  const [hasFailed, setFailed] = useState(false)
  const close = () => setOverlay(undefined)
  const open = (name: OverlayName) => {
    const typing = holdTyping()
    void fetchOverlays()
      .then(
        ({ OVERLAYS: { [name]: Overlay } }) => {
          // At once: the next key belongs to it.
          flushSync(() => {
            setFailed(false)
            setOverlay(<Overlay typed={typing.text()} onClose={close} />)
          })
        },
        () => setFailed(true),
      )
      .finally(typing.release)
  }
  useCommands([
    { ...FIND, run: () => open('palette') },
    { ...ALL_KEYS, run: () => open('keys') },
  ])
  return { overlay, hasFailed, open }
}

/** The second call gets what the first one fetched. */
export function fetchOverlays() {
  return import('./overlays-on-demand.tsx')
}
