import { addDose, addOrder } from '../../cohort/chart/medicine.ts'
import { addSymptom } from '../../cohort/chart/report.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'MOCKFORD', given: 'Agnès', age: 58, primary: 'breast' } as const

/** Baseline creatinine is 70 umol/L; 112 is 1.6 times that. */
function presentation(scene: Scene, day: number): void {
  const { chart } = scene
  sample(scene, day, ['calcium', 2.52], ['albumin', 26], ['creatinine', 112], ['egfr', 48])
  addSymptom(chart, { at: chart.at(day - 1, 18, 25), symptom: 'thirst', answer: 'new', onset: day - 4 })
  addSymptom(chart, { at: chart.at(day - 1, 18, 26), symptom: 'confusion', answer: 'new', onset: day - 2 })
}

function first(scene: Scene): void {
  tell(scene, WHO, { labs: bloodUntil(-29) })
  presentation(scene, -1)
}

function relapsed(scene: Scene): void {
  const { chart } = scene
  tell(scene, { ...WHO, given: 'Renée' }, { labs: bloodUntil(-68), dentalLast: -60 })
  presentation(scene, -40)
  const text = 'Zoledronic acid 4 mg intravenous, one dose'
  const amount = { value: 4, unit: 'mg' } as const
  const stopped = { reason: 'A single dose for high calcium, none planned' }
  const request = addOrder(chart, { drug: 'zoledronate', since: -39, amount, text, stopped })
  addDose(chart, { drug: 'zoledronate', at: chart.at(-39, 14, 10), amount, request })
  sample(scene, -35, ['calcium', 2.3], ['albumin', 27], ['creatinine', 96], ['egfr', 58])
  sample(scene, -31, ['calcium', 2.16], ['albumin', 28], ['creatinine', 82], ['egfr', 70])
  sample(scene, -22, ['calcium', 2.22], ['albumin', 29], ['creatinine', 74], ['egfr', 80])
  addSymptom(chart, { at: chart.at(-30, 10, 5), symptom: 'thirst', answer: 'absent', by: 'nurse' })
  addSymptom(chart, { at: chart.at(-30, 10, 6), symptom: 'confusion', answer: 'absent', by: 'nurse' })
  sample(scene, -1, ['calcium', 2.5], ['albumin', 29], ['creatinine', 75], ['egfr', 79])
}

function twin(scene: Scene): void {
  tell(scene, { ...WHO, given: 'Maëlle' }, { labs: bloodUntil(-29) })
  sample(
    scene,
    -1,
    ['calcium', 2.72],
    ['albumin', 42],
    ['creatinine', 71],
    ['egfr', 82],
    ['calcium-ionized', 1.25],
  )
}

export const CALCIUM_RELAPSE: Story = {
  id: 'calcium-relapse',
  name: 'Calcium that hides behind a low albumin, and comes back',
  shows:
    'Total calcium 2.52 mmol/L looks normal; with albumin 26 g/L it is 2.80. Thirst, confusion and a creatinine 1.6 times ' +
    'its baseline go with it. Zoledronate brings it down, and on day 38 it is high again. The twin has a higher total and ' +
    'a normal ionized calcium.',
  seedIds: ['CA-3', 'CA-4', 'CX-3', 'CX-5', 'LAB-1', 'PRIM-1', 'FU-3', 'PREP-10'],
  patients: [
    {
      id: 'story-calcium-first',
      shows:
        'Corrected calcium 2.80 mmol/L yesterday with new thirst and confusion, creatinine 112 from 70 umol/L',
      hospital: 'eastfield',
      raises: ['H-01', 'H-02', 'H-09', 'CA-Q1'],
      quiet: ['H-04', 'H-05', 'H-06', 'H-07', 'L-01'],
      write: first,
    },
    {
      id: 'story-calcium-relapse',
      shows: 'Corrected calcium 2.72 mmol/L, 38 days after zoledronate and after normal values between',
      hospital: 'eastfield',
      raises: ['H-01', 'H-06', 'CA-Q1'],
      quiet: ['H-02', 'H-07', 'H-09', 'B-09'],
      write: relapsed,
    },
    {
      id: 'story-calcium-twin',
      shows: 'Total calcium 2.72 mmol/L with ionized 1.25 mmol/L: calm',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'H-02', 'H-05', 'H-06', 'H-09'],
      write: twin,
    },
  ],
}
