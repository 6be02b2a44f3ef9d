import type { ResultName } from '../../cohort/codes/laboratory.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

type Measured = readonly [name: ResultName, value: number]

function ofMyeloma(scene: Scene, given: string, creatinine: number, ...more: readonly Measured[]): void {
  const sites = [{ site: 'T12', lesion: 'lytic', since: -520 }] as const
  tell(
    scene,
    { family: 'SPECIMENE', given, sex: 'male', age: 71, primary: 'myeloma' },
    { sites, labs: bloodUntil(-30, { creatinine }) },
  )
  sample(scene, -2, ['calcium', 2.76], ['albumin', 30], ['creatinine', creatinine], ...more)
}

export const DOUBTFUL_CORRECTION: Story = {
  id: 'doubtful-correction',
  name: 'A correction that nobody should lean on',
  shows:
    'In myeloma, and with low kidney function, a calcium corrected for albumin is doubtful, and says so. Ionized calcium ' +
    'of the same sample settles it.',
  seedIds: ['PRIM-7', 'LAB-1'],
  patients: [
    {
      id: 'story-doubtful-correction',
      shows: 'Calcium corrected to 2.96 mmol/L in myeloma with eGFR 48: ionized calcium preferred',
      hospital: 'eastfield',
      raises: ['H-01', 'CA-Q2', 'CA-Q4'],
      quiet: ['CA-Q1', 'H-09', 'H-12'],
      write: (scene) => ofMyeloma(scene, 'Olaf', 121, ['egfr', 48]),
    },
    {
      id: 'story-ionized-settles',
      shows: 'The same total and albumin with ionized calcium 1.24 mmol/L',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'CA-Q1', 'CA-Q2', 'CA-Q4'],
      write: (scene) => ofMyeloma(scene, 'Bjarne', 88, ['egfr', 72], ['calcium-ionized', 1.24]),
    },
  ],
}
