import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const RAPID_RISE: Story = {
  id: 'rapid-rise',
  name: 'Fast, and still normal',
  shows: 'From 2.28 to 2.54 mmol/L in nine days: both within the range of the laboratory.',
  seedIds: ['LAB-1', 'PRIM-3'],
  patients: [
    {
      id: 'story-rapid-rise',
      shows: 'Corrected calcium up by 0.26 mmol/L in nine days',
      hospital: 'northmere',
      raises: ['H-05'],
      quiet: ['H-01', 'H-03', 'H-04'],
      write: (scene) => {
        tell(
          scene,
          { family: 'TRIALBY', given: 'Leonard', sex: 'male', age: 69, primary: 'lung' },
          { labs: bloodUntil(-38) },
        )
        sample(scene, -10, ['calcium-corrected', 2.28], ['albumin', 36], ['creatinine', 76])
        sample(scene, -1, ['calcium-corrected', 2.54], ['albumin', 36], ['creatinine', 78])
      },
    },
  ],
}
