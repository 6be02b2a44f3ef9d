import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const IMAGING_CRITICAL: Story = {
  id: 'imaging-critical',
  name: 'Half a year without a scan',
  shows: 'A scan every three months is planned; the last is more than six months old and none is booked.',
  seedIds: ['IMG-2', 'FU-2', 'FU-5'],
  patients: [
    {
      id: 'story-imaging-critical',
      shows: 'CT overdue by more than three months, no booking',
      hospital: 'bayview',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      late: ['imaging'],
      inTime: ['visit', 'calcium'],
      write: (scene) => {
        const imaging = {
          scan: 'ct-body',
          every: { count: 3, unit: 'mo' },
          days: 91,
          last: -196,
          state: 'reviewed',
        } as const
        tell(scene, { family: 'EJEMPLEZ', given: 'Paloma', age: 63, primary: 'breast' }, { imaging })
      },
    },
  ],
}
