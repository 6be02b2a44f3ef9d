import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { isSystemic } from '#domain/facts/systemic-treatment.ts'
import { BONE_AGENTS, type DrugClass, type Procedure } from '#domain/facts/treatment.ts'
import { addDays, type Day } from '#domain/time/day.ts'

import { wordRegionShort } from '#wording/place/region.ts'
import type { TimeWindow } from './trend-panel.ts'

/** From day to day; `isOpen` goes on. A dose is a span of one day. */
export type Span = { readonly from: Day; readonly to: Day; readonly isOpen: boolean; readonly text: string }
export type Lane = {
  readonly id: 'systemic' | 'bone-agent' | 'local'
  readonly title: string
  readonly spans: readonly Span[]
}

type Facts = Pick<PatientFacts, 'orders' | 'doses' | 'procedures'>

const LOCAL: ReadonlySet<Procedure['kind']> = new Set([
  'radiotherapy',
  'bone-surgery',
  'vertebral-augmentation',
])

/** What was given against the disease, to protect bone, and to one place. Three lanes, each also when it is empty. */
export function treatmentLanes(facts: Facts, window: TimeWindow): readonly Lane[] {
  const within = ({ from, to }: Span) => to >= window.from && from <= window.to
  return [
    { id: 'systemic', title: 'Drug', spans: systemic(facts, window).filter(within) },
    { id: 'bone-agent', title: 'Bone', spans: boneAgents(facts).filter(within) },
    { id: 'local', title: 'Local', spans: local(facts).filter(within) },
  ]
}

/** Where no start is told, the day of the order stands for it, and says so. */
function systemic({ orders }: Facts, { to }: TimeWindow): readonly Span[] {
  return orders
    .filter((order) => order.state !== 'planned' && isSystemic(order))
    .flatMap(({ drug, start, authored, end, state }) => {
      const from = start ?? authored?.day
      if (from === undefined || from > to) return []
      const isOpen = end === undefined && (state === 'active' || state === 'on-hold')
      const text = start === undefined ? `${drug.named}, ordered` : drug.named
      return [{ from, to: end ?? (isOpen ? to : from), isOpen, text }]
    })
    .toSorted((a, b) => a.from - b.from)
}

function boneAgents({ doses }: Facts): readonly Span[] {
  const agents: ReadonlySet<DrugClass> = new Set(BONE_AGENTS)
  return doses
    .filter(({ drug }) => isOf(drug.classes, agents))
    .map(({ drug, strength, when, certainty }) => ({
      from: when.day,
      to: when.day,
      isOpen: false,
      text: `${drug.named}${strength === undefined ? '' : ` ${strength.text}`}${certainty === 'stated' ? ', stated' : ''}`,
    }))
    .toReversed()
}

function local({ procedures }: Facts): readonly Span[] {
  return procedures
    .filter(({ kind, state }) => LOCAL.has(kind) && (state === 'completed' || state === 'in-progress'))
    .flatMap(({ when, ended, named, regions }) => {
      if (when === undefined) return []
      const where = regions.length === 0 ? '' : `, ${regions.map(wordRegionShort).join(', ')}`
      return [{ from: when.day, to: ended ?? when.day, isOpen: false, text: `${named}${where}` }]
    })
    .toReversed()
}

function isOf(classes: readonly DrugClass[], wanted: ReadonlySet<DrugClass>): boolean {
  return classes.some((one) => wanted.has(one))
}

/** What was under way or given on a day, or within three days before or after a dose of a single day. */
export function spansNear(lanes: readonly Lane[], day: Day): readonly Span[] {
  return lanes.flatMap(({ spans }) =>
    spans.filter(({ from, to }) => {
      const slack = from === to ? 3 : 0
      return day >= addDays(from, -slack) && day <= addDays(to, slack)
    }),
  )
}
