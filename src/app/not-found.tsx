import { Link } from '@tanstack/react-router'

import styles from './plain-page.module.css'

export function NotFound() {
  return (
    <div className={styles.page}>
      <h1>There is no page at this address</h1>
      <p>
        Go to <Link to="/caseload">the caseload</Link>.
      </p>
    </div>
  )
}
