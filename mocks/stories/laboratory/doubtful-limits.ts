import { addResult } from '../../cohort/chart/result.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'PLACEHOLDEN', age: 66, primary: 'breast' } as const

function told(scene: Scene, given: string): void {
  tell(scene, { ...WHO, given }, { labs: bloodUntil(-29) })
}

/** Corrected calcium under limits of its own. */
function calciumWithin(scene: Scene, value: number, range: { low: number; high: number }): void {
  const at = scene.chart.at(-1, 6, 40)
  addResult(scene.chart, { name: 'calcium-corrected', value, at, range })
  sample(scene, -1, ['albumin', 39], ['creatinine', 70])
}

export const DOUBTFUL_LIMITS: Story = {
  id: 'doubtful-limits',
  name: 'Limits that would hide a high calcium',
  shows:
    'An upper limit of 3.0 mmol/L cannot be right, and the usual one is taken. A total above its limit beside an albumin ' +
    'of 49 g/L is discordant.',
  seedIds: ['LAB-1'],
  patients: [
    {
      id: 'story-limit-too-high',
      shows: 'Corrected calcium 2.72 mmol/L, reported as within 2.2 to 3.0',
      hospital: 'northmere',
      raises: ['DQ-03', 'H-01'],
      quiet: ['DQ-01', 'DQ-02', 'H-04'],
      write: (scene) => {
        told(scene, 'Ottilie')
        calciumWithin(scene, 2.72, { low: 2.2, high: 3 })
      },
    },
    {
      id: 'story-limit-unusual',
      shows: 'Corrected calcium 2.68 mmol/L, within 2.1 to 2.7: unusual, and possible',
      hospital: 'northmere',
      raises: [],
      quiet: ['DQ-01', 'DQ-02', 'DQ-03', 'H-01', 'L-01'],
      write: (scene) => {
        told(scene, 'Benedikta')
        calciumWithin(scene, 2.68, { low: 2.1, high: 2.7 })
      },
    },
    {
      id: 'story-discordant-calcium',
      shows: 'Total calcium 2.70 mmol/L with albumin 49 g/L: 2.52 once corrected',
      hospital: 'eastfield',
      raises: ['CA-Q3'],
      quiet: ['H-01', 'DQ-02'],
      write: (scene) => {
        told(scene, 'Amalia')
        sample(scene, -1, ['calcium', 2.7], ['albumin', 49], ['creatinine', 70])
      },
    },
    {
      id: 'story-discordant-calcium-twin',
      shows: 'Total calcium 2.65 mmol/L with albumin 45 g/L: 2.55 once corrected, and no more to ask',
      hospital: 'eastfield',
      raises: [],
      quiet: ['CA-Q3', 'H-01', 'DQ-01'],
      write: (scene) => {
        told(scene, 'Leokadia')
        sample(scene, -1, ['calcium', 2.65], ['albumin', 45], ['creatinine', 70])
      },
    },
  ],
}
