import { use, type ReactNode } from 'react'

import type { RuleId } from '#domain/findings/rule-id.ts'
import { AppLink } from '#ui/control/app-link.tsx'

import styles from './rule-link.module.css'
import { RuleLinksContext } from './rule-links.ts'

/** Leads from what a rule said to the rule itself. */
export function RuleLink({ rule, children }: { readonly rule: RuleId; readonly children: ReactNode }) {
  const links = use(RuleLinksContext)
  if (links === undefined) return children
  return (
    <AppLink className={styles.link} href={links.hrefOf(rule)} onGo={() => links.open(rule)}>
      {children}
    </AppLink>
  )
}
