import { addOrder } from '../../cohort/chart/medicine.ts'
import { addSymptom } from '../../cohort/chart/report.ts'
import { addDose } from '../../cohort/chart/medicine.ts'
import { BLOOD, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const FEVER_ON_CHEMOTHERAPY: Story = {
  id: 'fever-on-chemotherapy',
  name: 'Fever ten days after paclitaxel',
  shows: 'Fever told yesterday evening, neutrophils 0.7 on the same day.',
  seedIds: ['CX-6', 'CX-7', 'TX-1', 'HOME-14'],
  patients: [
    {
      id: 'story-fever-on-chemotherapy',
      shows: 'New fever, neutrophils 0.7, paclitaxel ten days ago',
      hospital: 'northmere',
      raises: ['C-02'],
      quiet: ['C-01', 'H-01', 'M-01'],
      write: (scene) => {
        const { chart } = scene
        tell(
          scene,
          { family: 'RANDOMSEN', given: 'Dagný', age: 49, primary: 'breast' },
          { labs: { ...BLOOD, anchor: -11 } },
        )
        const amount = { value: 140, unit: 'mg' } as const
        const request = addOrder(chart, {
          drug: 'paclitaxel',
          since: -60,
          amount,
          everyDays: 7,
          text: 'Paclitaxel 80 mg/m2 weekly',
        })
        for (const day of [-59, -52, -45, -31, -24, -17, -10])
          addDose(chart, { drug: 'paclitaxel', at: chart.at(day, 11), amount, request })
        sample(scene, -1, ['neutrophils', 0.7], ['hemoglobin', 102], ['platelets', 168])
        addSymptom(chart, { at: chart.at(-1, 22, 10), symptom: 'fever', answer: 'new', onset: -1 })
      },
    },
  ],
}
