import { addDose } from '../../cohort/chart/medicine.ts'
import { BLOOD, bloodUntil, monthlyDenosumab, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

const DOSE = { drug: 'denosumab', amount: { value: 120, unit: 'mg' } } as const

export const GIVEN_EARLY: Story = {
  id: 'given-early',
  name: 'A dose too early',
  shows:
    'Eighteen days after the last dose the next one was given; elsewhere the doses of days 8 and 15 were meant.',
  seedIds: ['TX-2'],
  patients: [
    {
      id: 'story-dose-early',
      shows: 'Denosumab every four weeks, the last one 18 days after the one before',
      hospital: 'northmere',
      raises: ['DQ-05'],
      quiet: ['DQ-04', 'H-11', 'L-01', 'L-03', 'L-04'],
      write: (scene) => {
        const { chart } = scene
        const agent = monthlyDenosumab({ first: -422, last: -30, next: undefined })
        tell(
          scene,
          { family: 'ESEMPIO', given: 'Ornella', age: 64, primary: 'breast' },
          { agent, labs: BLOOD },
        )
        addDose(chart, { ...DOSE, at: chart.at(-12, 10, 5) })
      },
    },
    {
      id: 'story-loading-doses',
      shows: 'Calcium was 3.08 mmol/L: denosumab on days 1, 8 and 15, and calcium is good again',
      hospital: 'northmere',
      raises: [],
      quiet: ['DQ-04', 'DQ-05', 'H-01', 'L-01', 'L-07'],
      write: (scene) => {
        const { chart } = scene
        const agent = monthlyDenosumab({ first: -24, last: -24, next: 4, forHighCalcium: true })
        const labs = bloodUntil(-52)
        tell(scene, { family: 'ESEMPIO', given: 'Loredana', age: 64, primary: 'breast' }, { agent, labs })
        sample(scene, -25, ['calcium-corrected', 3.08], ['albumin', 37], ['creatinine', 84])
        for (const day of [-17, -10]) addDose(chart, { ...DOSE, at: chart.at(day, 10, 5) })
        sample(scene, -17, ['calcium-corrected', 2.71], ['albumin', 37], ['creatinine', 80])
        sample(scene, -10, ['calcium-corrected', 2.52], ['albumin', 37], ['creatinine', 76])
        sample(scene, -3, ['calcium-corrected', 2.38], ['albumin', 38], ['creatinine', 73])
      },
    },
  ],
}
