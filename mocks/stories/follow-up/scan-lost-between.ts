import { addVisit } from '../../cohort/chart/care.ts'
import { addBooking, addPlan, addReport } from '../../cohort/chart/plan.ts'
import { sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const CONCLUSION =
  'CT chest: right upper lobe mass smaller. New sclerotic rim of the known lesion in the left 6th rib. ' +
  'New lytic lesion in the right ilium, 14 mm, no fracture.'

function write(scene: Scene, given: string, reviewed: number | undefined): void {
  const { chart } = scene
  const who = { family: 'PRZYKŁADOWSKA', given, age: 66, primary: 'lung' } as const
  const sites = [{ site: 'rib', side: 'left', lesion: 'mixed', since: -210 }] as const
  tell(scene, who, { imaging: undefined, sites, visits: { every: 42, last: -41, nextMissing: true } })
  const plan = addPlan(chart, {
    service: 'ct-chest',
    authored: -200,
    every: { count: 9, unit: 'wk' },
    reason: 'Restaging',
  })
  for (const day of [-196, -133, -70]) {
    const conclusion = 'Stable disease, known metastasis in the left 6th rib.'
    addReport(chart, {
      scan: 'ct-chest',
      at: chart.at(day, 11, 10),
      conclusion,
      basedOn: plan,
      reviewed: chart.at(day + 3, 16),
    })
  }
  const asked = addPlan(chart, {
    service: 'ct-chest',
    authored: -30,
    once: -12,
    reason: 'Restaging with contrast',
  })
  sample(scene, -13, ['creatinine', 176], ['egfr', 27])
  const reason = 'eGFR 27: contrast to be discussed'
  addBooking(chart, {
    service: 'ct-chest',
    at: chart.at(-12, 9),
    basedOn: asked,
    status: 'cancelled',
    reason,
    made: chart.at(-12, 8, 10),
  })
  addBooking(chart, { service: 'visit', at: chart.at(1, 10, 20), made: chart.at(-41, 15) })
  addBooking(chart, { service: 'ct-chest', at: chart.at(4, 15), basedOn: asked, made: chart.at(-11, 9, 40) })
  addVisit(chart, {
    at: chart.at(-7, 18, 30),
    kind: 'EMER',
    reason: 'Cough; seen at Southwick Cottage Hospital (invented)',
  })
  addReport(chart, {
    scan: 'ct-chest',
    at: chart.at(-7, 20, 15),
    conclusion: CONCLUSION,
    by: 'Southwick Cottage Hospital (invented)',
    ...(reviewed !== undefined && { reviewed: chart.at(reviewed, 12, 30) }),
  })
}

export const SCAN_LOST_BETWEEN: Story = {
  id: 'scan-lost-between',
  name: 'A scan that fell between two hospitals',
  shows:
    'CT asked for, cancelled for an eGFR of 27, booked again for after the visit, meanwhile done elsewhere in an emergency. ' +
    'The report has a new lesion, and nobody has read it. The twin is the same with the report read.',
  seedIds: ['IMG-2', 'PRIM-3', 'PREP-9', 'FU-2', 'SITE-3'],
  patients: [
    {
      id: 'story-scan-lost',
      shows:
        'CT of another hospital, reported six days ago and not read; a CT of our own booked for after the visit',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      write: (scene) => write(scene, 'Jadwiga', undefined),
    },
    {
      id: 'story-scan-lost-twin',
      shows: 'The same, and the report was read three days ago',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      write: (scene) => write(scene, 'Małgorzata', -3),
    },
  ],
}
