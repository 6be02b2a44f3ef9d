import { useEffect, useState } from 'react'

import { Popover } from '#ui/control/popover.tsx'
import { Value } from '#ui/text/value.tsx'

import { wordScenario, type DemoMove } from './demo-moves.ts'
import styles from './demo-strip.module.css'
import { ROLES, useRole, type Persona, type Role } from './persona.ts'

type DemoStripProps = {
  /** The time now, in words. */
  readonly clock: () => string
  readonly clockMoves: readonly DemoMove[]
  readonly scenarios: readonly DemoMove[]
  /** As the named worlds are called. */
  readonly scenario: string
  readonly persona: Persona
  /** Forgets every change, and begins at the beginning. */
  readonly onStartAgain: () => void
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  nurse: 'Nurse',
  doctor: 'Doctor',
  coordinator: 'Coordinator',
  lead: 'Lead',
}

/** What says that all of this is invented, and lets its time, its patients and its reader be changed. */
export function DemoStrip(props: DemoStripProps) {
  const { clock, clockMoves, scenarios, scenario, persona, onStartAgain } = props
  const role = useRole(persona)
  return (
    <>
      <strong className={styles.demo}>DEMO</strong>
      <span>Invented patients.</span>
      <Popover
        look="count"
        label={
          <span>
            Clock: <Time clock={clock} />
          </span>
        }
      >
        <Moves moves={clockMoves} />
        <button type="button" className={styles.again} onClick={onStartAgain}>
          Start again
        </button>
      </Popover>
      <Popover look="count" label={`Scenario: ${wordScenario(scenario)}`}>
        <Moves moves={scenarios} />
      </Popover>
      <label className={styles.role}>
        Role:
        <select
          value={role}
          onChange={({ target }) => persona.become(ROLES.find((one) => one === target.value) ?? role)}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {ROLE_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function Moves({ moves }: { readonly moves: readonly DemoMove[] }) {
  return (
    <ul className={styles.moves}>
      {moves.map(({ text, note, href }) => (
        <li key={href}>
          <a href={href}>
            <span className={styles.move}>{text}</span>
            <span>{note}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const EVERY = 5000

function Time({ clock }: { readonly clock: () => string }) {
  const [words, setWords] = useState(clock)
  useEffect(() => {
    const timer = setInterval(() => setWords(clock()), EVERY)
    return () => clearInterval(timer)
  }, [clock])
  return <Value>{words}</Value>
}
