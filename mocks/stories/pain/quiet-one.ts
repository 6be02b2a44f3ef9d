import { resultOf } from '../../cohort/chart/result.ts'
import { bloodUntil, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'
import { painOn } from './diary-days.ts'

function write(scene: Scene): void {
  const { chart } = scene
  const sites = [{ site: 'proximal-femur', side: 'right', lesion: 'lytic', since: -150 }] as const
  tell(
    scene,
    { family: 'NAMUNAYEV', given: 'Emine', age: 76, primary: 'lung' },
    { sites, diary: undefined, labs: bloodUntil(-63), visits: { every: 42, last: -30 } },
    { phone: undefined, needsInterpreter: true, language: ['tr', 'Turkish'] },
  )
  painOn(scene, -80, -10, 6)
  painOn(scene, -9, -9, 9)
  const result = resultOf(chart, { name: 'calcium', value: 2.61, at: chart.at(-4, 7, 50) })
  chart.add({ ...result, valueQuantity: { value: 2.61, unit: 'mmol/dL' } })
}

export const QUIET_ONE: Story = {
  id: 'quiet-one',
  name: 'The quiet one',
  shows:
    'No call can reach her: no telephone, and an interpreter is needed. The diary stopped after a 9, the only recent ' +
    'calcium has a unit that nobody can read, and a lytic lesion sits in the right femur where the weight goes.',
  seedIds: ['SITE-5', 'SEED-D2', 'HOME-3', 'CX-1', 'PREP-8'],
  patients: [
    {
      id: 'story-quiet-one',
      shows: 'Diary silent since a 9, calcium in mmol/dL, no phone, interpreter, lytic right proximal femur',
      hospital: 'eastfield',
      raises: ['P-07', 'DQ-01'],
      quiet: ['H-01', 'L-01', 'P-01'],
      write,
    },
  ],
}
