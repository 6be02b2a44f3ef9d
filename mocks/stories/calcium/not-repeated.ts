import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const NOT_REPEATED: Story = {
  id: 'not-repeated',
  name: 'High, and nobody looked again',
  shows: 'A grade 3 calcium of four days ago without treatment and without a second sample.',
  seedIds: ['CX-3', 'LAB-1', 'FU-6'],
  patients: [
    {
      id: 'story-not-repeated',
      shows: 'Corrected calcium 3.20 mmol/L on Thursday, not repeated within 48 hours',
      hospital: 'northmere',
      raises: ['H-01', 'H-13'],
      quiet: ['H-02', 'H-06', 'L-01'],
      write: (scene) => {
        tell(
          scene,
          { family: 'FAUXLEY', given: 'Walter', sex: 'male', age: 63, primary: 'lung' },
          { labs: bloodUntil(-33) },
        )
        sample(scene, -4, ['calcium-corrected', 3.2], ['albumin', 34], ['creatinine', 83])
      },
    },
  ],
}
