import { mostUrgent, type Tier } from '../findings/tier.ts'

/** How a question was answered. One that was not asked, or not answered, is absent: it is not green. */
export type TriageColor = 'green' | 'amber' | 'red'

export type TriageAnswer = { readonly question: string; readonly color?: TriageColor }

/** Two ambers make a red on a call alone, where someone has asked; a diary that is kept every day counts each by itself. */
export type TriageKind = 'call-sheet' | 'diary'

export type TriageResult = {
  /** `incomplete`: nothing is amber or red, and not everything was answered. */
  readonly overall: TriageColor | 'incomplete'
  /** None for green and for incomplete. */
  readonly tier?: Tier
  readonly answered: number
  readonly asked: number
  /** The emergencies that were not among the questions: where there are any, it is no full triage and must say so. */
  readonly notCovered: readonly EmergencyQuestion[]
}

/** What a triage of someone on cancer treatment has to ask for, each of them red when it is so. */
export const EMERGENCY_QUESTIONS = [
  'fever-or-unwell-on-treatment',
  'bleeding',
  'chest-pain',
  'breathlessness',
  'collapse',
] as const

export type EmergencyQuestion = (typeof EMERGENCY_QUESTIONS)[number]

/** One red, or two ambers on a call, is red; one amber is amber; all green is green. */
export function triage(answers: readonly TriageAnswer[], kind: TriageKind): TriageResult {
  const answered = answers.filter(({ color }) => color !== undefined).length
  const asked = answers.length
  const overall = overallOf(answers, kind)
  const tier = TIERS[overall]
  const questions: ReadonlySet<string> = new Set(answers.map(({ question }) => question))
  return {
    overall,
    ...(tier !== undefined && { tier }),
    answered,
    asked,
    notCovered: EMERGENCY_QUESTIONS.filter((question) => !questions.has(question)),
  }
}

function overallOf(answers: readonly TriageAnswer[], kind: TriageKind): TriageResult['overall'] {
  const count = (color: TriageColor) => answers.filter((answer) => answer.color === color).length
  const ambers = count('amber')
  if (count('red') > 0 || (kind === 'call-sheet' && ambers >= 2)) return 'red'
  if (ambers > 0) return 'amber'
  return answers.length > 0 && count('green') === answers.length ? 'green' : 'incomplete'
}

const TIERS: Readonly<Record<TriageResult['overall'], Tier | undefined>> = {
  red: 'immediate',
  amber: 'same-day',
  green: undefined,
  incomplete: undefined,
}

/** Beside what rules have raised: a call never makes any of it less urgent. */
export function tierBeside({ tier }: Pick<TriageResult, 'tier'>, raised: readonly Tier[]): Tier | undefined {
  const [first, ...others] = [...raised, ...(tier === undefined ? [] : [tier])]
  return first === undefined ? undefined : mostUrgent(first, ...others)
}
