import { addSymptom } from '../../cohort/chart/report.ts'
import { bloodUntil, monthlyDenosumab, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const agent = monthlyDenosumab({ first: -10, last: -10, next: 18 })

/** 78 years, 62 kg: creatinine 182 umol/L (2.06 mg/dL) is a clearance of 26 mL/min, 68 umol/L one of 70. */
function started(scene: Scene, given: string, creatinine: number, calcium: number): void {
  const who = { family: 'TESTWOOD', given, sex: 'male', age: 78, primary: 'prostate' } as const
  const sites = [
    { site: 'pelvis', lesion: 'blastic', since: -60 },
    { site: 'L3', lesion: 'blastic', since: -60 },
  ] as const
  tell(scene, who, { agent, sites, weight: 62, labs: bloodUntil(-12, { creatinine }) })
  sample(
    scene,
    -1,
    ['calcium-corrected', calcium],
    ['albumin', 37],
    ['creatinine', creatinine],
    ['magnesium', 0.78],
  )
}

export const FIRST_DENOSUMAB: Story = {
  id: 'first-denosumab',
  name: 'The first dose, and kidneys that cannot cope',
  shows:
    'Ten days after a first denosumab, clearance 26 mL/min: calcium is low and the lips tingle. A second dose is booked.',
  seedIds: ['PRIM-2', 'TX-2', 'SEED-D3', 'LAB-1', 'HOME-6'],
  patients: [
    {
      id: 'story-first-denosumab',
      shows: 'Corrected calcium 2.05 mmol/L, tingling lips, clearance 26 mL/min',
      hospital: 'northmere',
      raises: ['L-01', 'L-02', 'L-05', 'L-06'],
      quiet: ['H-01', 'L-07', 'B-02'],
      write: (scene) => {
        started(scene, 'Edmund', 182, 2.05)
        const at = scene.chart.at(-1, 19, 5)
        addSymptom(scene.chart, { at, symptom: 'paresthesia', answer: 'new', site: 'lips', onset: -2 })
      },
    },
    {
      id: 'story-first-denosumab-twin',
      shows: 'Corrected calcium 2.31 mmol/L, clearance about 70 mL/min, nothing felt',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'L-01', 'L-02', 'L-06', 'L-07', 'B-04'],
      write: (scene) => started(scene, 'Moses', 68, 2.31),
    },
  ],
}
