import styles from './demo-person.module.css'
import { useRole, type Persona } from './persona.ts'

/** Whom the top bar shows as its reader. */
export function DemoPerson({ persona }: { readonly persona: Persona }) {
  const { family, given } = persona.people[useRole(persona)]
  return (
    <span className={styles.person}>
      <span className={styles.initials} aria-hidden="true">
        {given.slice(0, 1)}
        {family.slice(0, 1)}
      </span>
      <span className={styles.name}>
        {given.slice(0, 1)}. {family}
      </span>
    </span>
  )
}
