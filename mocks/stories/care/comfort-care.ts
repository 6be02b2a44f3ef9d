import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const COMFORT_CARE: Story = {
  id: 'comfort-care',
  name: 'Comfort comes first',
  shows:
    'A grade 2 calcium under comfort care is shown, one tier lower; scans are not chased, and the reason is said.',
  seedIds: ['SEED-D5', 'TX-0'],
  patients: [
    {
      id: 'story-comfort-care',
      shows: 'Corrected calcium 2.95 mmol/L under comfort care, to be reviewed in two weeks',
      hospital: 'northmere',
      raises: ['H-01'],
      quiet: ['H-02', 'H-13', 'M-01'],
      write: (scene) => {
        const imaging = {
          scan: 'bone-scan',
          every: { count: 4, unit: 'mo' },
          days: 120,
          last: -240,
          state: 'reviewed',
        } as const
        const changes = { imaging, ecog: 4, comfortCare: { from: -21, reviewOn: 15 }, labs: bloodUntil(-31) }
        tell(
          scene,
          { family: 'STUBWELL', given: 'Pádraig', sex: 'male', age: 84, primary: 'prostate' },
          changes,
        )
        sample(scene, -3, ['calcium-corrected', 2.95], ['albumin', 33], ['creatinine', 79])
      },
    },
  ],
}
