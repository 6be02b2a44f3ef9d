import type { ConfigProblem } from '#data/config/config.ts'

import styles from '../plain-page.module.css'

/** Shown instead of everything else when the configuration cannot be trusted. */
export function BrokenConfigPage({ problems }: { readonly problems: readonly ConfigProblem[] }) {
  return (
    <main className={styles.page}>
      <h1>Bonewatch is not set up correctly</h1>
      <p>
        The configuration of this installation cannot be used, so no record was asked for. Tell whoever runs
        it:
      </p>
      <dl>
        {problems.map(({ at, why }) => (
          <div key={`${at} ${why}`} style={{ display: 'contents' }}>
            <dt>{at}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}

/** Shown when something other than this page still answers its requests. */
export function ForeignWorkerPage() {
  return (
    <main className={styles.page}>
      <h1>This browser holds an old demo of Bonewatch for this address</h1>
      <p>
        It would answer in place of your server with invented patients, so no record is shown. Close every tab
        of this address and open it again. If this page comes back, clear the site data of this address.
      </p>
    </main>
  )
}
