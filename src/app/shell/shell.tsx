import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { BrandMark } from './brand-mark.tsx'
import { SCREENS } from './screens.ts'
import styles from './shell.module.css'
import { useGoCommands } from './use-go-commands.ts'

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
        {environment !== undefined && <span className={styles.environment}>{environment}</span>}
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
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
