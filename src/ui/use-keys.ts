import { useEffect, useEffectEvent } from 'react'

import { actFor, type KeyAct } from './keys.ts'

/** Listens while the screen is shown and single keys are on. */
export function useKeys(acts: readonly KeyAct[], isOn: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = actFor(event, acts)
    if (act === undefined) return
    event.preventDefault()
    act.run()
  })
  useEffect(() => {
    if (!isOn) return
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [isOn])
}
