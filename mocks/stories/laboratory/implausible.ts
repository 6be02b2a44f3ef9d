import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const IMPLAUSIBLE: Story = {
  id: 'implausible',
  name: 'A number of one unit system with the unit of the other',
  shows: 'Calcium 2.4 mg/dL would be fatal; 2.4 mmol/L is normal. It is shown and not graded.',
  seedIds: ['LAB-1'],
  patients: [
    {
      id: 'story-implausible',
      shows: 'Calcium 2.4 mg/dL from a laboratory that reports mg/dL',
      hospital: 'bayview',
      raises: ['DQ-02'],
      quiet: ['H-01', 'L-01'],
      write: (scene) => {
        tell(
          scene,
          { family: 'NONESUCH', given: 'Priya', age: 59, primary: 'breast' },
          { labs: bloodUntil(-29) },
        )
        sample(scene, -1, ['calcium', 2.4], ['albumin', 4], ['creatinine', 0.8])
      },
    },
  ],
}
