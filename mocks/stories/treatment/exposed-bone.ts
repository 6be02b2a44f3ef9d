import { addSymptom } from '../../cohort/chart/report.ts'
import { BLOOD, monthlyDenosumab, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const EXPOSED_BONE: Story = {
  id: 'exposed-bone',
  name: 'Bone in the mouth',
  shows: 'After two and a half years of denosumab: pain in the jaw, and bone that can be seen.',
  seedIds: ['TX-2', 'CX-7'],
  patients: [
    {
      id: 'story-exposed-bone',
      shows: 'Exposed bone and jaw pain told two days ago, on denosumab',
      hospital: 'northmere',
      raises: ['B-06'],
      quiet: ['B-05', 'B-09', 'L-06'],
      write: (scene) => {
        const { chart } = scene
        const agent = monthlyDenosumab({ first: -908 })
        tell(
          scene,
          { family: 'FANTASCHMIDT', given: 'Vera', age: 74, primary: 'breast' },
          { agent, labs: { ...BLOOD, anchor: -13 } },
        )
        addSymptom(chart, { at: chart.at(-2, 11, 20), symptom: 'exposed-bone', answer: 'new', by: 'nurse' })
        addSymptom(chart, {
          at: chart.at(-2, 11, 21),
          symptom: 'jaw-pain',
          answer: 'new',
          site: 'jaw',
          by: 'nurse',
        })
      },
    },
  ],
}
