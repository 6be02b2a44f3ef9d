import { addAllergy, addCarePlan, addRadiotherapy, addVisit } from '../chart/care.ts'
import type { Chart } from '../chart/chart.ts'
import { addBoneSite, addCondition } from '../chart/condition.ts'
import { addOrder } from '../chart/medicine.ts'
import { addPatient } from '../chart/person.ts'
import type { Random } from '../draw/random.ts'
import { writeAgent } from './bone-agent.ts'
import { writeSupportive } from './supportive.ts'
import { writeDiary } from './diary.ts'
import { writeImaging } from './imaging.ts'
import { writeLaboratory } from './laboratory.ts'
import type { Profile } from './profile.ts'
import { writeVisits } from './visits.ts'

export type Streams = (purpose: string) => Random

/** Writes eighteen months of one person, and a fortnight that has not happened yet. */
export function writeCourse(chart: Chart, profile: Profile, streams: Streams): void {
  addPatient(chart, profile.person)
  writeDisease(chart, profile)
  addAllergy(chart, profile.allergy.state, profile.allergy.which)
  writeCare(chart, profile)
  writeMedicines(chart, profile)
  writeAgent(chart, profile, streams('bone agent'))
  writeSupportive(chart, profile)
  writeImaging(chart, profile, streams('imaging'))
  writeVisits(chart, profile, streams('visits'))
  writeLaboratory(chart, profile, streams('laboratory'))
  writeDiary(chart, profile, streams('diary'))
}

function writeDisease(chart: Chart, { diagnosis, diagnosed, stage, sites, complications }: Profile): void {
  addCondition(chart, { disease: diagnosis, since: diagnosed, stage })
  for (const site of sites) addBoneSite(chart, site)
  for (const complication of complications) addCondition(chart, complication)
}

function writeCare(
  chart: Chart,
  { followUpFrom, comfortCare, inHospitalSince, radiotherapy }: Profile,
): void {
  addCarePlan(chart, { kind: 'followUp', from: followUpFrom, title: 'Follow-up of bone metastases' })
  if (comfortCare !== undefined)
    addCarePlan(chart, { ...comfortCare, kind: 'comfort', title: 'Comfort care' })
  if (inHospitalSince !== undefined) {
    addVisit(chart, {
      at: chart.at(inHospitalSince, 16, 20),
      kind: 'IMP',
      status: 'in-progress',
      reason: 'Admitted',
    })
  }
  if (radiotherapy !== undefined) addRadiotherapy(chart, radiotherapy)
}

function writeMedicines(chart: Chart, { medicines }: Profile): void {
  for (const medicine of medicines) addOrder(chart, medicine)
}
