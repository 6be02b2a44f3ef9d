import { useState, type ComponentType } from 'react'

import { EVERYWHERE } from '#ui/keys/command.ts'
import { useCommands } from '#ui/keys/use-commands.ts'

export type OverlayProps = { readonly onClose: () => void }
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
  readonly Overlay: ComponentType<OverlayProps> | undefined
  /** It could not be fetched, and nothing opened. */
  readonly hasFailed: boolean
  readonly open: (name: OverlayName) => void
  readonly close: () => void
}

/** What lies over the page. It is fetched when it is asked for first, or when that seems near. */
export function useOverlay(): OverlayState {
  const [Overlay, setOverlay] = useState<ComponentType<OverlayProps>>()
  const [hasFailed, setFailed] = useState(false)
  const open = (name: OverlayName) =>
    void fetchOverlays().then(
      ({ OVERLAYS }) => {
        setFailed(false)
        setOverlay(() => OVERLAYS[name])
      },
      () => setFailed(true),
    )
  useCommands([
    { ...FIND, run: () => open('palette') },
    { ...ALL_KEYS, run: () => open('keys') },
  ])
  return { Overlay, hasFailed, open, close: () => setOverlay(undefined) }
}

/** The second call gets what the first one fetched. */
export function fetchOverlays() {
  return import('./overlays-on-demand.tsx')
}
