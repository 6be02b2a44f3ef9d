import type { DemoFrame } from '../boot/start-demo.ts'
import type { DemoWishes } from '../boot/demo-wishes.ts'
import { clockMoves, scenarioMoves } from './demo-moves.ts'
import { DemoPerson } from './demo-person.tsx'
import { DemoStrip } from './demo-strip.tsx'
import { createPersona, type Person } from './persona.ts'
import { wordClock } from './word-clock.ts'

type DemoFrameOptions = {
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly zone: string
  readonly wishes: DemoWishes & { readonly scenario: string }
  readonly scenarios: ReadonlyMap<string, { readonly summary: string }>
  readonly appPath: string
  readonly nameOf: (who: 'nurse' | 'doctor' | 'coordinator' | 'second-nurse') => Person
  readonly startAgain: () => Promise<void>
}

export function demoFrame(options: DemoFrameOptions): DemoFrame {
  const { now, zone, wishes, scenarios, appPath, nameOf, startAgain } = options
  const persona = createPersona({
    nurse: nameOf('nurse'),
    doctor: nameOf('doctor'),
    coordinator: nameOf('coordinator'),
    lead: nameOf('second-nurse'),
  })
  const word = (millis: number) => wordClock(millis, zone)
  return {
    reader: () => {
      const { family, given } = persona.people[persona.role()]
      return `${given} ${family}, ${persona.role()}`
    },
    person: <DemoPerson persona={persona} />,
    strip: (
      <DemoStrip
        clock={() => word(now())}
        clockMoves={clockMoves(now(), { wishes, appPath, word })}
        scenarios={scenarioMoves(scenarios, appPath)}
        scenario={wishes.scenario}
        persona={persona}
        onStartAgain={() => void startAgain()}
      />
    ),
  }
}
