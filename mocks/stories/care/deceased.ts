import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const DECEASED: Story = {
  id: 'deceased',
  name: 'After a death',
  shows: 'The last calcium was high. Nobody is to be called: the records stay, and nothing is raised.',
  seedIds: [],
  patients: [
    {
      id: 'story-deceased',
      shows: 'Died eighteen days ago; corrected calcium 3.30 mmol/L two days before',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'H-13', 'P-07', 'B-09', 'M-01'],
      write: (scene) => {
        const who = { family: 'TESTERSEN', given: 'Sólveig', age: 79, primary: 'lung' } as const
        const changes = { until: -19, labs: bloodUntil(-40), visits: { every: 42, last: -33 } } as const
        tell(scene, who, changes, { deceasedOn: scene.chart.at(-18, 3, 50) })
        sample(scene, -20, ['calcium-corrected', 3.3], ['albumin', 30], ['creatinine', 141])
      },
    },
  ],
}
