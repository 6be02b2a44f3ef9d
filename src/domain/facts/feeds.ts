import type { Concept } from './coverage.ts'

/** Where records come from, as the people who wait for them speak of it. */
export const FEEDS = ['laboratory', 'diary', 'medication', 'bookings', 'imaging', 'record', 'tasks'] as const

export type Feed = (typeof FEEDS)[number]

const FEED_OF_CONCEPT = {
  patient: 'record',
  calcium: 'laboratory',
  kidney: 'laboratory',
  'blood-count': 'laboratory',
  'tumor-marker': 'laboratory',
  'bone-laboratory': 'laboratory',
  weight: 'record',
  performance: 'record',
  symptoms: 'diary',
  pain: 'diary',
  conditions: 'record',
  lesions: 'record',
  'medication-doses': 'medication',
  'medication-orders': 'medication',
  procedures: 'record',
  'service-orders': 'bookings',
  bookings: 'bookings',
  examinations: 'imaging',
  visits: 'record',
  'care-plans': 'record',
  allergies: 'record',
  tasks: 'tasks',
} as const satisfies Record<Concept, Feed>

export function feedOf(concept: Concept): Feed {
  return FEED_OF_CONCEPT[concept]
}
