import type { DemoWishes } from '../boot/demo-wishes.ts'

export type DemoMove = { readonly text: string; readonly note?: string; readonly href: string }

const DAY = 86_400_000
/** The rounds begin: 08:00 in London, in winter. */
const MORNING = 8 * 3_600_000

type ClockOptions = {
  readonly wishes: DemoWishes
  readonly appPath: string
  readonly word: (millis: number) => string
}

/** The next morning and that of a week later, as addresses that keep whatever else was wished for. */
export function clockMoves(now: number, { wishes, appPath, word }: ClockOptions): readonly DemoMove[] {
  const today = now - (now % DAY)
  return [
    { text: 'The next morning', at: today + DAY + MORNING },
    { text: 'A week later', at: today + 7 * DAY + MORNING },
  ].map(({ text, at }) => ({
    text,
    note: word(at),
    href: addressOf(appPath, { ...wishes, now: new Date(at).toISOString() }),
  }))
}

/** Each named world, at the clock that it was made for. */
export function scenarioMoves(
  scenarios: ReadonlyMap<string, { readonly summary: string }>,
  appPath: string,
): readonly DemoMove[] {
  return [...scenarios].map(([name, { summary }]) => ({
    text: wordScenario(name),
    note: summary,
    href: addressOf(appPath, { scenario: name }),
  }))
}

/** `friday evening`. */
export function wordScenario(name: string): string {
  return name === 'cohort' ? 'whole caseload' : name.replaceAll('-', ' ')
}

function addressOf(appPath: string, { scenario, patients, faults, now }: DemoWishes): string {
  const wanted = [
    ['scenario', scenario],
    ['patients', patients?.toString()],
    ['faults', faults?.join(',')],
    ['now', now],
  ].flatMap(([name, value]) => (name !== undefined && value !== undefined ? [[name, value]] : []))
  return `${appPath}caseload?${new URLSearchParams(wanted).toString()}`
}
