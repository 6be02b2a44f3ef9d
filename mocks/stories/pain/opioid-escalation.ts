import { addOrder } from '../../cohort/chart/medicine.ts'
import { addPain } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function told(scene: Scene, given: string): void {
  tell(scene, { family: 'ESIMERKKI', given, sex: 'male', age: 71, primary: 'lung' }, { diary: undefined })
}

type Week = {
  readonly from: number
  readonly until: number
  readonly worst: number
  readonly rescueDoses: number
}

function kept({ chart }: Scene, { from, until, worst, rescueDoses }: Week): void {
  for (let day = from; day <= until; day += 1)
    addPain(chart, { at: chart.at(day, 20), worst, average: worst - 2, rescueDoses })
}

/** Morphine twice a day, more of it since a week, and a short-acting one beside it. */
function morphine({ chart }: Scene, before: number, now: number): void {
  const text = (each: number) => `Morphine modified release ${each} mg twice a day`
  addOrder(chart, {
    drug: 'morphine',
    since: -90,
    amount: { value: before, unit: 'mg' },
    timesADay: 2,
    text: text(before),
    stopped: { reason: 'Dose increased' },
  })
  addOrder(chart, {
    drug: 'morphine',
    since: -7,
    amount: { value: now, unit: 'mg' },
    timesADay: 2,
    text: text(now),
  })
  addOrder(chart, {
    drug: 'oxycodone',
    since: -90,
    amount: { value: 5, unit: 'mg' },
    asNeeded: true,
    text: 'Oxycodone 5 mg as needed',
  })
}

export const OPIOID_ESCALATION: Story = {
  id: 'opioid-escalation',
  name: 'More morphine, the same pain',
  shows:
    'Morphine was doubled a week ago, and pain and rescue doses stayed as they were; in the twin pain came down with it.',
  seedIds: ['TX-3', 'PREP-5', 'HOME-2'],
  patients: [
    {
      id: 'story-opioid-no-relief',
      shows: 'Oral morphine equivalent doubled in two weeks, worst pain 6 as before, five rescue doses a day',
      hospital: 'kestrel',
      raises: ['P-04', 'P-05'],
      quiet: ['P-01', 'P-02', 'P-08'],
      write: (scene) => {
        told(scene, 'Väinö')
        morphine(scene, 20, 40)
        kept(scene, { from: -35, until: -1, worst: 6, rescueDoses: 5 })
      },
    },
    {
      id: 'story-opioid-relief',
      shows: 'Oral morphine equivalent doubled in two weeks, worst pain from 6 to 3, one rescue dose a day',
      hospital: 'kestrel',
      raises: [],
      quiet: ['P-01', 'P-02', 'P-04', 'P-05', 'P-08'],
      write: (scene) => {
        told(scene, 'Onni')
        morphine(scene, 20, 40)
        kept(scene, { from: -35, until: -8, worst: 6, rescueDoses: 3 })
        kept(scene, { from: -7, until: -1, worst: 3, rescueDoses: 1 })
      },
    },
  ],
}
