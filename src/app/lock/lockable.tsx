import { useEffect, useRef, useState, type ReactNode } from 'react'

import { Button } from '#ui/control/button.tsx'

import plain from '../plain-page.module.css'
import styles from './lockable.module.css'
import { listenToPage, openTabs } from './page-activity.ts'
import { watchIdleness, type IdleState, type Tabs } from './watch-idleness.ts'

/** The app, with how to end it: once it is closed it holds nothing of any patient. */
export type OpenApp = { readonly element: ReactNode; readonly close: () => void }

type LockableProps = {
  readonly minutes: number
  /** Opens the app and reads everything anew. */
  readonly open: () => OpenApp
  readonly tabs?: () => Tabs
}

const MINUTE = 60_000

/** Shows the app until nobody has touched it for so long; then nothing of it is left on the page or in memory. */
export function Lockable({ minutes, open, tabs = openTabs }: LockableProps) {
  const [app, setApp] = useState<OpenApp | undefined>(open)
  const [state, setState] = useState<IdleState>({ kind: 'in-use' })

  useEffect(() => {
    if (app === undefined) return undefined
    const watch = watchIdleness({
      lockAfterMillis: minutes * MINUTE,
      now: () => Date.now(),
      listen: listenToPage,
      tabs: tabs(),
      onChange: (next) => {
        setState(next)
        if (next.kind !== 'locked') return
        app.close()
        setApp(undefined)
      },
    })
    return watch.stop
  }, [app, minutes, tabs])

  const resume = () => {
    setState({ kind: 'in-use' })
    setApp(open())
  }
  if (app === undefined) return <LockedPage minutes={minutes} onResume={resume} />
  return (
    <>
      {app.element}
      <div role="alert">{state.kind === 'warned' && <Warning at={state.at} />}</div>
    </>
  )
}

/** Any touch or key goes on; the button is there for whoever looks for one. */
function Warning({ at }: { readonly at: number }) {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hourCycle: 'h23' }).format(at)
  return (
    <div className={styles.warning}>
      <p>Nobody has touched this screen for a while. It will be blanked at {time}.</p>
      <Button>Keep it open</Button>
    </div>
  )
}

function LockedPage({ minutes, onResume }: { readonly minutes: number; readonly onResume: () => void }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <main className={plain.page}>
      <h1>Bonewatch is locked</h1>
      <p>
        Nobody touched it for {minutes === 1 ? 'a minute' : `${minutes} minutes`}. No record is held on this
        screen or in its memory; everything is read anew when you go on.
      </p>
      <p ref={place}>
        <Button onClick={onResume}>Go on</Button>
      </p>
    </main>
  )
}
