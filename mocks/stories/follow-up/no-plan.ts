import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const NO_PLAN: Story = {
  id: 'no-plan',
  name: 'No plan recorded',
  shows:
    'Bone metastases since eight months, no scan since, and no plan of any: an interval is assumed and said to be.',
  seedIds: ['FU-4', 'IMG-1', 'PRIM-6'],
  patients: [
    {
      id: 'story-no-plan',
      shows: 'No imaging plan, no scan on record',
      hospital: 'kestrel',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      late: ['imaging'],
      inTime: ['visit', 'calcium'],
      write: (scene) => {
        const sites = [{ site: 'sternum', lesion: 'lytic', since: -250 }] as const
        const changes = { imaging: undefined, sites, diagnosed: -700, followUpFrom: -248 }
        tell(
          scene,
          { family: 'VAN DER TEST', given: 'Otto', sex: 'male', age: 58, primary: 'other' },
          changes,
        )
      },
    },
  ],
}
