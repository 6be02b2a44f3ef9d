import { addSymptom } from '../../cohort/chart/report.ts'
import { monthlyDenosumab, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'BEISPIELER', age: 64, primary: 'breast' } as const

function thigh(scene: Scene, given: string, first: number): void {
  const { chart } = scene
  tell(scene, { ...WHO, given }, { agent: monthlyDenosumab({ first }) })
  addSymptom(chart, { at: chart.at(-2, 18, 20), symptom: 'thigh-pain', answer: 'new', onset: -6 })
}

export const THIGH_ON_DENOSUMAB: Story = {
  id: 'thigh-on-denosumab',
  name: 'A thigh that aches after years of denosumab',
  shows:
    'New pain of a thigh. After more than two years on a bone agent a femur may be about to break without any metastasis; ' +
    'in the twin, after a year, it is pain of a thigh.',
  seedIds: ['TX-3', 'SITE-5', 'SYM-1'],
  patients: [
    {
      id: 'story-thigh-on-denosumab',
      shows: 'New pain of a thigh, on denosumab for 28 months',
      hospital: 'kestrel',
      raises: ['B-08'],
      quiet: ['F-01', 'M-03'],
      write: (scene) => thigh(scene, 'Gerda', -852),
    },
    {
      id: 'story-thigh-on-denosumab-young',
      shows: 'The same pain, on denosumab for 14 months',
      hospital: 'kestrel',
      raises: [],
      quiet: ['B-08', 'F-01'],
      write: (scene) => thigh(scene, 'Hedwig', -404),
    },
  ],
}
