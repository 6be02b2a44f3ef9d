import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'

import { BrandMark } from './brand-mark.tsx'
import { FindButton } from './find-button.tsx'
import { SCREENS } from './screens.ts'
import styles from './shell.module.css'
import { useGoCommands } from './use-go-commands.ts'
import { ALL_KEYS, useOverlay } from './use-overlay.ts'

type ShellProps = {
  readonly patients: number | undefined
  readonly environment: string | undefined
  /** Present in the demo only: what its strip says. */
  readonly demo: { readonly clock: string } | undefined
  readonly children: ReactNode
}

const INTENDED_USE = 'Worklist support. Not an alarm system, not a medical device.'

/** The frame around every screen. It names the build it is, so that invented patients are never taken for real ones. */
export function Shell({ patients, environment, demo, children }: ShellProps) {
  useGoCommands()
  const { Overlay, hasFailed, open, close } = useOverlay()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to the list
      </a>
      <header className={styles.top}>
        <Link to="/caseload" className={styles.brand}>
          <BrandMark />
          Bonewatch
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
        </div>
      </header>
      <aside className={styles.strip} data-demo={demo !== undefined} aria-label="About this page">
        {demo !== undefined && (
          <>
            <strong>DEMO</strong>
            <span>Invented patients. Clock: {demo.clock}</span>
          </>
        )}
        <span className={styles.intended}>{INTENDED_USE}</span>
      </aside>
      {hasFailed && (
        <Notice tone="problem" live title="This part could not be fetched. Load the page again." />
      )}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {Overlay !== undefined && <Overlay onClose={close} />}
    </div>
  )
}
