import { BASE_RATES } from '../base-rates.ts'
import type { Chart } from '../chart/chart.ts'
import { between, chance, normalWithin, pick, weighted, whole, type Random } from '../draw/random.ts'
import type { Person } from '../chart/person.ts'
import { drawPerson, peculiar } from '../people/draw-person.ts'
import { IMPAIRED_SHARE, dosedForKidneys, drawAgent, drawCalcium, drawSampling } from './draw-agent.ts'
import { drawSupportive, drawCastration, withoutOpioids } from './draw-supportive.ts'
import { drawSites, KINDS } from './draw-disease.ts'
import {
  drawDiary,
  drawImaging,
  drawMedicines,
  drawPain,
  drawRadiotherapy,
  drawVisits,
} from './draw-follow-up.ts'
import { AHEAD, type PrimaryName, type Profile } from './profile.ts'
import type { Streams } from './write-course.ts'

export type Place = {
  readonly index: number
  /** Among those who are drawn, the stories not counted. */
  readonly place: number
  /** The records beside it, for two that were merged. */
  readonly previous: string
  readonly next: string
}

export function drawPrimary(random: Random): PrimaryName {
  const { breast, prostate, lung, kidney, thyroid, myeloma, other } = BASE_RATES
  return weighted<PrimaryName>(
    random,
    ['prostate', prostate.value],
    ['breast', breast.value],
    ['lung', lung.value],
    ['myeloma', myeloma.value],
    ['other', other.value],
    ['kidney', kidney.value],
    ['thyroid', thyroid.value],
  )
}

/** One person's course, by the base rates. */
export function drawProfile(chart: Chart, where: Place, streams: Streams): Profile {
  const random = streams('disease')
  const primary = drawPrimary(random)
  const kind = KINDS[primary]
  const boneSince = -whole(random, 90, 1600)
  const person = peculiar(where, drawPerson(chart, where.index, primary, streams('person')))
  const diesOn = chance(random, BASE_RATES.deceased.value) ? -whole(random, 4, 55) : undefined
  const body = drawBody(primary, random)
  const agent = dosedForKidneys(
    drawAgent(boneSince, body.creatinine, streams('agent plan')),
    clearanceOf(person, body, chart.now),
    streams('kidney dose'),
  )
  const sampling = drawSampling(agent, streams('sampling'))
  const pain = drawPain(streams('pain'))
  const care = streams('care')
  return {
    person: diesOn === undefined ? person : { ...person, deceasedOn: chart.at(diesOn, 4, 30) },
    primary,
    diagnosis: pick(random, kind.diagnoses),
    stage: primary === 'myeloma' ? `ISS stage ${pick(random, ['I', 'II', 'III'])}` : 'Stage IV',
    diagnosed:
      boneSince - weighted(random, [0, 3], [whole(random, 200, 900), 3], [whole(random, 900, 3600), 4]),
    sites: drawSites(primary, boneSince, random),
    complications: drawComplications(boneSince, streams('complications')),
    until: diesOn ?? AHEAD,
    weight: body.weight,
    ecog: weighted(random, [0, 30], [1, 45], [2, 20], [3, 5]),
    agent,
    labs: { ...sampling, ...body, marker: kind.marker, markerLevel: between(random, 4, 160) },
    calcium: drawCalcium(agent, sampling, streams('calcium')),
    pain,
    diary: drawDiary(streams('diary plan')),
    visits: drawVisits(pain, boneSince, streams('visit plan')),
    imaging: drawImaging(kind.scan, streams('imaging plan')),
    radiotherapy: drawRadiotherapy(streams('radiotherapy')),
    medicines: [
      ...withoutOpioids(
        drawMedicines({ pain, kind, agent, boneSince }, streams('medicines')),
        streams('opioids'),
      ),
      ...drawCastration(primary, boneSince, streams('castration')),
    ],
    allergy: {
      state: weighted(care, ['none-known', 50], ['unrecorded', 25], ['active', 20], ['refuted', 5]),
      which: pick(care, ['penicillin', 'contrast', 'latex']),
    },
    ...drawSupportive({ primary, agent }, streams('supportive')),
    dentalLast: chance(care, 0.92) ? -whole(care, 5, 175) : -whole(care, 250, 330),
    comfortCare: chance(care, 0.02) ? { from: -40, reviewOn: 20 } : undefined,
    inHospitalSince: chance(care, 0.02) && diesOn === undefined ? -whole(care, 1, 5) : undefined,
    newSymptom: chance(care, 0.04) ? pick(care, ['nausea', 'constipation']) : undefined,
    followUpFrom: boneSince + 7,
  }
}

/** Cockcroft and Gault, mL/min. */
function clearanceOf({ birthDate = '1960', sex }: Person, { weight, creatinine }: Body, now: number): number {
  const age = new Date(now).getUTCFullYear() - Number(birthDate.slice(0, 4))
  return ((140 - age) * weight * (sex === 'female' ? 0.85 : 1)) / (72 * (creatinine / 88.42))
}

type Body = ReturnType<typeof drawBody>

function drawBody(primary: PrimaryName, random: Random) {
  const isImpaired = chance(random, IMPAIRED_SHARE)
  return {
    weight: normalWithin(random, 74, 13, [44, 128]),
    creatinine: isImpaired ? between(random, 108, 150) : normalWithin(random, 76, 12, [52, 104]),
    albumin: normalWithin(random, 37.5, 2.6, [31, 44]),
    hemoglobin: normalWithin(random, primary === 'myeloma' ? 112 : 119, 10, [98, 148]),
    platelets: normalWithin(random, 238, 55, [125, 410]),
    alkalinePhosphatase: normalWithin(random, 112, 48, [48, 420]),
  }
}

function drawComplications(boneSince: number, random: Random): Profile['complications'] {
  const since = Math.round(boneSince * between(random, 0.3, 0.9))
  return [
    ...(chance(random, 0.1)
      ? [{ disease: 'pathological-fracture', since, clinical: 'resolved' } as const]
      : []),
    ...(chance(random, 0.16) ? [{ disease: 'liver-metastasis', since } as const] : []),
    ...(chance(random, 0.1) ? [{ disease: 'osteoporosis', since: boneSince - 700 } as const] : []),
  ]
}
