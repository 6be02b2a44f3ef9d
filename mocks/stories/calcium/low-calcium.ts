import type { Scene, Story } from '../story.ts'
import { bloodUntil, monthlyDenosumab, sample, tell } from '../quiet-course.ts'

function low(scene: Scene, given: string, lastDose: number, value: number): void {
  const agent = monthlyDenosumab({ first: lastDose - 392, last: lastDose, next: lastDose + 28 })
  tell(
    scene,
    { family: 'DEMOVA', given, age: 62, primary: 'breast' },
    { agent, labs: bloodUntil(lastDose - 1) },
  )
  sample(scene, -1, ['calcium-corrected', value], ['albumin', 38], ['creatinine', 72])
}

export const LOW_CALCIUM: Story = {
  id: 'low-calcium',
  name: 'Low after denosumab',
  shows: 'Calcium falls after a dose: once a little, once so far that it cannot wait.',
  seedIds: ['TX-2', 'LAB-1', 'HOME-6', 'HOME-7'],
  patients: [
    {
      id: 'story-low-mild',
      shows: 'Corrected calcium 2.14 mmol/L twenty days after a dose',
      hospital: 'northmere',
      raises: ['L-01', 'L-02'],
      quiet: ['H-01', 'L-06', 'L-07'],
      write: (scene) => low(scene, 'Irena', -20, 2.14),
    },
    {
      id: 'story-low-severe',
      shows: 'Corrected calcium 1.84 mmol/L nine days after a dose, no symptom told',
      hospital: 'northmere',
      raises: ['L-01', 'L-02'],
      quiet: ['H-01', 'L-06', 'L-07'],
      write: (scene) => low(scene, 'Ludmila', -9, 1.84),
    },
  ],
}
