import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const MISSED_MRI: Story = {
  id: 'missed-mri',
  name: 'Booked, and not done',
  shows:
    'An MRI of the spine was booked for nine days ago. Nothing says that it was done, and it counts as missed.',
  seedIds: ['IMG-3', 'FU-2', 'FU-5'],
  patients: [
    {
      id: 'story-missed-mri',
      shows: 'MRI of the spine due five weeks ago, booking nine days past without a report',
      hospital: 'northmere',
      raises: [],
      quiet: ['M-01', 'M-02', 'H-01'],
      late: ['imaging'],
      inTime: ['tumor-marker', 'visit'],
      write: (scene) => {
        const booking = { day: -9, state: 'booked' } as const
        const every = { count: 3, unit: 'mo' } as const
        const imaging = {
          scan: 'mri-spine',
          every,
          days: 91,
          last: -127,
          state: 'reviewed',
          booking,
        } as const
        const sites = [{ site: 'L1', lesion: 'blastic', since: -500 }] as const
        tell(
          scene,
          { family: 'PROVSTRÖM', given: 'Håkon', sex: 'male', age: 75, primary: 'prostate' },
          { imaging, sites },
        )
      },
    },
  ],
}
