import { addSymptom } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const BLADDER_AND_BOWEL: Story = {
  id: 'bladder-and-bowel',
  name: 'Control lost',
  shows: 'Bladder and bowel since yesterday evening, with a metastasis in L3.',
  seedIds: ['RF-2', 'RF-3', 'CX-2', 'CX-4', 'SITE-1'],
  patients: [
    {
      id: 'story-bladder-and-bowel',
      shows: 'New incontinence of urine and feces, told yesterday evening',
      hospital: 'kestrel',
      raises: ['M-01'],
      quiet: ['M-02', 'M-05'],
      write: (scene) => {
        const { chart } = scene
        const sites = [{ site: 'L3', lesion: 'lytic', since: -250 }] as const
        tell(scene, { family: 'MOCKINGHAM', given: 'Grace', age: 65, primary: 'lung' }, { sites })
        addSymptom(chart, {
          at: chart.at(-1, 21, 40),
          symptom: 'urinary-incontinence',
          answer: 'new',
          onset: -1,
        })
        addSymptom(chart, {
          at: chart.at(-1, 21, 41),
          symptom: 'fecal-incontinence',
          answer: 'new',
          onset: -1,
        })
      },
    },
  ],
}
