import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'
import { painOn } from './diary-days.ts'

export const SILENT_DIARY: Story = {
  id: 'silent-diary',
  name: 'The diary stops after a 9',
  shows: 'An entry each day, then a 9, then nothing for ten days.',
  seedIds: ['HOME-3', 'SYM-2', 'FU-6'],
  patients: [
    {
      id: 'story-silent-diary',
      shows: 'Last entry ten days ago, worst pain 9',
      hospital: 'kestrel',
      raises: ['P-07'],
      quiet: ['P-01', 'P-02'],
      write: (scene) => {
        tell(
          scene,
          { family: 'FICTICIO', given: 'Óscar', sex: 'male', age: 64, primary: 'prostate' },
          { diary: undefined },
        )
        painOn(scene, -70, -11, 4)
        painOn(scene, -10, -10, 9)
      },
    },
  ],
}
