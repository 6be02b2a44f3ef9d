import { addOrder } from '../../cohort/chart/medicine.ts'
import { addSymptom } from '../../cohort/chart/report.ts'
import type { SymptomName } from '../../cohort/codes/symptom.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function nearTheLimit(scene: Scene, given: string, symptoms: readonly SymptomName[]): void {
  const { chart } = scene
  tell(scene, { family: 'SAMPLESEN', given, age: 61, primary: 'breast' }, { labs: bloodUntil(-31) })
  sample(scene, -3, ['calcium-corrected', 2.56], ['albumin', 38], ['creatinine', 74])
  for (const [index, symptom] of symptoms.entries())
    addSymptom(chart, { at: chart.at(-2, 9, 10 + index), symptom, answer: 'new', onset: -6 })
}

export const BORDERLINE: Story = {
  id: 'borderline',
  name: 'Just below the limit, and thirsty',
  shows:
    'Calcium 2.56 mmol/L with thirst and fatigue is looked into. With nausea and constipation beside morphine it is not: ' +
    'the morphine explains both.',
  seedIds: ['LAB-1', 'CX-3'],
  patients: [
    {
      id: 'story-borderline',
      shows: 'Corrected calcium 2.56 mmol/L with new thirst and fatigue',
      hospital: 'northmere',
      raises: ['H-03'],
      quiet: ['H-01', 'H-02', 'H-10'],
      write: (scene) => nearTheLimit(scene, 'Ingrid', ['thirst', 'fatigue']),
    },
    {
      id: 'story-borderline-opioid',
      shows: 'The same calcium with new nausea and constipation, on morphine',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'H-02', 'H-03', 'H-10'],
      write: (scene) => {
        nearTheLimit(scene, 'Sigrid', ['nausea', 'constipation'])
        addOrder(scene.chart, {
          drug: 'morphine',
          since: -20,
          amount: { value: 10, unit: 'mg' },
          timesADay: 2,
          text: 'Morphine modified release 10 mg twice a day',
        })
      },
    },
  ],
}
