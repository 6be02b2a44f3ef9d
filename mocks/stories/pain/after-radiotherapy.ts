import { addRadiotherapy } from '../../cohort/chart/care.ts'
import { addProAnswer } from '../../cohort/chart/pro-ctcae.ts'
import { addPain } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const RIB = { site: 'rib', side: 'right' } as const

function treated(scene: Scene, given: string, after: number, flare = 6): void {
  const { chart } = scene
  tell(
    scene,
    { family: 'PAVYZDYS', given, sex: 'male', age: 68, primary: 'prostate' },
    { diary: undefined, sites: [{ ...RIB, lesion: 'blastic', since: -300 }] },
  )
  addRadiotherapy(chart, { ...RIB, from: -45, until: -41, text: 'Radiotherapy 20 Gy in 5 fractions' })
  for (let day = -60; day <= -42; day += 1) addPain(chart, { at: chart.at(day, 20), worst: 5, ...RIB })
  for (let day = -41; day <= -30; day += 1)
    addPain(chart, { at: chart.at(day, 20), worst: day < -38 ? flare : 6, ...RIB })
  for (let day = -29; day <= -1; day += 1) addPain(chart, { at: chart.at(day, 20), worst: after, ...RIB })
}

/** What is asked once a week: much of it in the week of the flare, little of it now, and one answer is missing. */
function answered({ chart }: Scene): void {
  const ask = (day: number, item: string, told: Parameters<typeof addProAnswer>[1]['told']) => {
    addProAnswer(chart, { at: chart.at(day, 19), item, told })
  }
  ask(-38, 'pain', { frequency: 3, severity: 3, interference: 2 })
  ask(-38, 'nausea', { frequency: 1, severity: 1 })
  ask(-38, 'fatigue', { severity: 2, interference: 2 })
  ask(-3, 'pain', { frequency: 1, severity: 1, interference: 0 })
  ask(-3, 'nausea', { frequency: 0, severity: 0 })
  ask(-3, 'fatigue', { severity: 1 })
}

export const AFTER_RADIOTHERAPY: Story = {
  id: 'after-radiotherapy',
  name: 'Six weeks after radiotherapy',
  shows:
    'Pain of the irradiated ribs is worse than before the course; in the twin it flared for three days and is gone.',
  seedIds: ['TX-3', 'FU-2', 'SYM-2'],
  patients: [
    {
      id: 'story-radiotherapy-worse',
      shows: 'Worst pain 5 at the right ribs before radiotherapy, 7 for four weeks now',
      hospital: 'bayview',
      raises: ['P-06'],
      quiet: ['P-02', 'P-03', 'P-07', 'P-08'],
      write: (scene) => {
        treated(scene, 'Jonas', 7)
      },
    },
    {
      id: 'story-radiotherapy-response',
      shows:
        'Worst pain 5 at the right ribs before radiotherapy, 8 for three days after it, none for four weeks now',
      hospital: 'bayview',
      raises: [],
      quiet: ['P-01', 'P-03', 'P-06', 'P-07', 'P-08'],
      write: (scene) => {
        treated(scene, 'Povilas', 0, 8)
        answered(scene)
      },
    },
  ],
}
