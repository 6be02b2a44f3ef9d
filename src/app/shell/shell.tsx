import { Link } from '@tanstack/react-router'
import { useRef, type MouseEvent, type ReactNode } from 'react'

import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'

import type { DemoFrame } from '../boot/start-demo.ts'
import { BrandMark } from './brand-mark.tsx'
import { FindButton } from './find-button.tsx'
import { SCREENS } from './screens.ts'
import styles from './shell.module.css'
import { useGoCommands } from './use-go-commands.ts'
import { useHeadingFocus } from './use-heading-focus.ts'
import { ALL_KEYS, useOverlay } from './use-overlay.tsx'

type ShellProps = {
  readonly patients: number | undefined
  readonly environment: string | undefined
  readonly demo: DemoFrame | undefined
  readonly children: ReactNode
}

const INTENDED_USE = 'Worklist support. Not an alarm system, not a medical device.'

/** The frame around every screen. It names the build it is, so that invented patients are never taken for real ones. */
export function Shell({ patients, environment, demo, children }: ShellProps) {
  useGoCommands()
  const main = useRef<HTMLElement>(null)
  useHeadingFocus(main)
  const skip = (event: MouseEvent) => {
    // Without the address, which stays what it is.
    event.preventDefault()
    main.current?.focus()
  }
  const { overlay, hasFailed, open } = useOverlay()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main" onClick={skip}>
        Skip to the screen
      </a>
      <header className={styles.top}>
        <Link to="/caseload" className={styles.brand}>
          <BrandMark />
          <span className={styles.name}>Bonewatch</span>
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          {SCREENS.map(({ to, text }) => (
            <Link key={to} to={to} activeProps={{ 'data-on': 'true' }}>
              {text}
              {to === '/caseload' && patients !== undefined && (
                <span className={styles.count}>{patients}</span>
              )}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          {environment !== undefined && <span className={styles.environment}>{environment}</span>}
          <FindButton onOpen={() => open('palette')} />
          <Button look="quiet" size="small" aria-label={ALL_KEYS.label} onClick={() => open('keys')}>
            ?
          </Button>
          {demo?.person}
        </div>
      </header>
      <aside className={styles.strip} data-demo={demo !== undefined} aria-label="About this page">
        {demo?.strip}
        <span className={styles.intended}>{INTENDED_USE}</span>
      </aside>
      {hasFailed && (
        <Notice tone="problem" live title="This part could not be fetched. Load the page again." />
      )}
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {overlay}
    </div>
  )
}
