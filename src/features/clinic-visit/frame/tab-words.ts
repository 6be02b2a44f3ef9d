import type { PatientTab } from '#data/patient-search.ts'

export const TAB_WORDS: Readonly<Record<PatientTab, string>> = {
  summary: 'Summary',
  labs: 'Labs',
  pain: 'Pain',
  sites: 'Sites',
  treatment: 'Treatment',
  'follow-up': 'Follow-up',
}
