import { addPain } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

/** A diary that says where it hurts, in the evening of each day of a stretch. */
function painAt(
  { chart }: Scene,
  site: 'proximal-femur' | 'ilium',
  [from, until]: readonly [number, number],
  worst: number,
): void {
  for (let day = from; day <= until; day += 1)
    addPain(chart, { at: chart.at(day, 19, 30), worst, site, side: 'left' })
}

function told(scene: Scene, given: string): void {
  tell(scene, { family: 'PŘÍKLADNÁ', given, age: 63, primary: 'breast' }, { diary: undefined })
}

export const NEW_HIP_PAIN: Story = {
  id: 'new-hip-pain',
  name: 'It hurts in a new place',
  shows: 'Pain of the left hip since three days, beside pain of the pelvis that has been there for weeks.',
  seedIds: ['SYM-1', 'HOME-2', 'CX-1'],
  patients: [
    {
      id: 'story-new-hip-pain',
      shows: 'Worst pain 5 at the left hip on the last three days, never any there before',
      hospital: 'northmere',
      raises: ['P-03'],
      quiet: ['P-01', 'P-02', 'P-06', 'P-08'],
      write: (scene) => {
        told(scene, 'Božena')
        painAt(scene, 'ilium', [-66, -4], 3)
        painAt(scene, 'proximal-femur', [-3, -1], 5)
      },
    },
    {
      id: 'story-old-hip-pain',
      shows: 'Worst pain 5 at the left hip every day for two months',
      hospital: 'northmere',
      raises: [],
      quiet: ['P-01', 'P-02', 'P-03', 'P-08'],
      write: (scene) => {
        told(scene, 'Ludmila')
        painAt(scene, 'proximal-femur', [-66, -1], 5)
      },
    },
  ],
}
