import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function withHormone(scene: Scene, given: string, hormone: number): void {
  tell(scene, { family: 'INVENTSON', given, age: 70, primary: 'thyroid' }, { labs: bloodUntil(-33) })
  sample(scene, -5, ['calcium-corrected', 2.85], ['albumin', 40], ['creatinine', 70], ['pth', hormone])
}

export const PARATHYROID: Story = {
  id: 'parathyroid',
  name: 'Not every high calcium is of the cancer',
  shows: 'Parathyroid hormone should be suppressed by a high calcium. Here it is not.',
  seedIds: ['LAB-1', 'PRIM-5'],
  patients: [
    {
      id: 'story-parathyroid',
      shows: 'Corrected calcium 2.85 mmol/L with parathyroid hormone 9.4 pmol/L (1.6 to 6.9)',
      hospital: 'northmere',
      raises: ['H-01', 'H-12'],
      quiet: ['H-10', 'H-13'],
      write: (scene) => withHormone(scene, 'Astrid', 9.4),
    },
    {
      id: 'story-parathyroid-suppressed',
      shows: 'The same calcium with parathyroid hormone 0.8 pmol/L',
      hospital: 'northmere',
      raises: ['H-01'],
      quiet: ['H-10', 'H-12', 'H-13'],
      write: (scene) => withHormone(scene, 'Ragnhild', 0.8),
    },
  ],
}
