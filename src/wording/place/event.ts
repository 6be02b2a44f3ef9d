import type { SkeletalEventKind } from '#domain/skeletal-events/skeletal-event.ts'

export const EVENT_WORDS: Readonly<Record<SkeletalEventKind, string>> = {
  'pathological-fracture': 'Pathological fracture',
  'cord-compression': 'Cord compression',
  'radiation-to-bone': 'Radiation to bone',
  'surgery-to-bone': 'Surgery to bone',
}
