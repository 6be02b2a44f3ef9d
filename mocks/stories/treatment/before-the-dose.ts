import { bloodUntil, monthlyDenosumab, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

/** Denosumab every four weeks, due and booked in so many days; blood until so many days ago. */
function due(scene: Scene, given: string, days: number, blood: number): void {
  const agent = monthlyDenosumab({ first: days - 420, last: days - 28, next: days })
  const who = { family: 'PRZYKŁADOWA', given, age: 59, primary: 'breast' } as const
  tell(scene, who, { agent, labs: bloodUntil(blood) })
}

export const BEFORE_THE_DOSE: Story = {
  id: 'before-the-dose',
  name: 'The blood before the next dose',
  shows: 'A dose is due within days: calcium is low, or good, or nobody has measured it for six weeks.',
  seedIds: ['TX-2', 'LAB-1'],
  patients: [
    {
      id: 'story-dose-due-calcium-low',
      shows: 'Denosumab in two days, corrected calcium 2.12 mmol/L yesterday',
      hospital: 'northmere',
      raises: ['L-01', 'L-03'],
      quiet: ['L-04', 'L-06', 'H-11'],
      write: (scene) => {
        due(scene, 'Jadwiga', 2, -29)
        sample(scene, -1, ['calcium-corrected', 2.12], ['albumin', 39], ['creatinine', 71])
      },
    },
    {
      id: 'story-dose-due-calcium-good',
      shows: 'Denosumab in two days, corrected calcium 2.34 mmol/L yesterday',
      hospital: 'northmere',
      raises: [],
      quiet: ['L-01', 'L-03', 'L-04', 'L-05', 'H-11'],
      write: (scene) => {
        due(scene, 'Bożena', 2, -29)
        sample(scene, -1, ['calcium-corrected', 2.34], ['albumin', 39], ['creatinine', 71])
      },
    },
    {
      id: 'story-dose-due-no-blood',
      shows: 'Denosumab tomorrow, the last blood six weeks ago',
      hospital: 'northmere',
      raises: ['L-04', 'H-11'],
      quiet: ['L-01', 'L-03', 'L-07'],
      write: (scene) => due(scene, 'Grażyna', 1, -43),
    },
  ],
}
