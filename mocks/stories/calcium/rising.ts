import { BLOOD, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function series(
  scene: Scene,
  given: string,
  values: readonly (readonly [day: number, value: number])[],
): void {
  tell(
    scene,
    { family: 'SAMPLEY', given, age: 66, primary: 'breast' },
    { labs: { ...BLOOD, withoutCalcium: true } },
  )
  for (const [day, value] of values) sample(scene, day, ['calcium-corrected', value])
}

export const RISING: Story = {
  id: 'rising',
  name: 'Rising while still normal',
  shows:
    'Four values on their way up, none above the limit. The near miss rises too, but by less than chance explains.',
  seedIds: ['LAB-1', 'FU-3', 'FU-5'],
  patients: [
    {
      id: 'story-rising',
      shows: '2.32, 2.38, 2.45, 2.52 mmol/L over twelve weeks: crosses 2.60 in about a month',
      hospital: 'northmere',
      raises: ['H-04'],
      quiet: ['H-01', 'H-03', 'H-05'],
      write: (scene) =>
        series(scene, 'Olwen', [
          [-85, 2.32],
          [-57, 2.38],
          [-29, 2.45],
          [-1, 2.52],
        ]),
    },
    {
      id: 'story-rising-near-miss',
      shows:
        '2.40, 2.44, 2.46 mmol/L over eight weeks: a rise of 0.06, within what two samples differ by chance',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'H-03', 'H-04', 'H-05'],
      write: (scene) =>
        series(scene, 'Ottilie', [
          [-57, 2.4],
          [-29, 2.44],
          [-1, 2.46],
        ]),
    },
  ],
}
