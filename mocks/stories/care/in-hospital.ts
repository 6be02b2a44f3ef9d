import { addSymptom } from '../../cohort/chart/report.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const IN_HOSPITAL: Story = {
  id: 'in-hospital',
  name: 'Already in hospital',
  shows: 'A high calcium in someone who was admitted for it: shown, labeled, one tier lower.',
  seedIds: ['CX-3', 'CA-1', 'CA-2', 'HOME-8'],
  patients: [
    {
      id: 'story-in-hospital',
      shows: 'Corrected calcium 3.05 mmol/L two days ago, in hospital since then',
      hospital: 'northmere',
      raises: ['H-01', 'H-02'],
      quiet: ['H-13', 'L-01', 'M-01'],
      write: (scene) => {
        const { chart } = scene
        const who = { family: 'IMAGINÉ', given: 'Valérie', age: 54, primary: 'breast' } as const
        tell(scene, who, { inHospitalSince: -2, labs: bloodUntil(-30) })
        sample(scene, -2, ['calcium-corrected', 3.05], ['albumin', 35], ['creatinine', 84])
        addSymptom(chart, { at: chart.at(-3, 17, 30), symptom: 'nausea', answer: 'new', onset: -5 })
        addSymptom(chart, { at: chart.at(-3, 17, 31), symptom: 'vomiting', answer: 'new', onset: -4 })
      },
    },
  ],
}
