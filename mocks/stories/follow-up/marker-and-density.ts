import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const LEUPRORELIN = {
  drug: 'leuprolide',
  since: -1000,
  amount: { value: 22.5, unit: 'mg' },
  everyDays: 84,
  text: 'Leuprolide 22.5 mg every 12 weeks',
} as const

type Last = { readonly psa: number; readonly density: number | undefined }

function write(scene: Scene, given: string, { psa, density }: Last): void {
  const who = { family: 'EKSEMPEL', given, sex: 'male', age: 77, primary: 'prostate' } as const
  const changes = { medicines: [LEUPRORELIN], followUpFrom: -980, markerUntil: psa }
  tell(scene, who, density === undefined ? changes : { ...changes, densityOn: density })
}

export const MARKER_AND_DENSITY: Story = {
  id: 'marker-and-density',
  name: 'What was forgotten beside the scans',
  shows:
    'On androgen deprivation for almost three years without a bone density, and the last PSA is five months old, while ' +
    'all other blood was taken. The twin has both.',
  seedIds: ['LAB-1', 'FU-2'],
  patients: [
    {
      id: 'story-marker-and-density',
      shows: 'Leuprolide for almost three years, no bone density ever, PSA 148 days old',
      hospital: 'kestrel',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      late: ['tumor-marker', 'dxa'],
      inTime: ['calcium', 'creatinine', 'imaging', 'visit'],
      write: (scene) => write(scene, 'Jens', { psa: -148, density: undefined }),
    },
    {
      id: 'story-marker-and-density-twin',
      shows: 'The same treatment, bone density last year, PSA with the last blood',
      hospital: 'kestrel',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      inTime: ['tumor-marker', 'dxa', 'calcium', 'imaging', 'visit'],
      write: (scene) => write(scene, 'Lars', { psa: 0, density: -400 }),
    },
  ],
}
