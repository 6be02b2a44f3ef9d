import type { MidlineRegion, PairedRegion, Side, VertebralLevel } from '#domain/skeleton/region.ts'

import { createCodeTable, inSystem, type Row } from './code-table.ts'
import { SNOMED } from './system.ts'

/** Where a code lies in the skeleton; the side comes from elsewhere. */
export type BodySite = {
  readonly region: MidlineRegion | PairedRegion
  readonly level?: VertebralLevel
  readonly detail?: 'femoral-neck' | 'acetabulum'
}

const bone = (region: MidlineRegion | PairedRegion, detail?: BodySite['detail']): BodySite =>
  detail === undefined ? { region } : { region, detail }

/** The femur, and no part of it. */
export const WHOLE_FEMUR = '71341001'

/** A femur without more counts as its proximal part: the weight-bearing one, where a fracture threatens most. */
const SITES: readonly Row<BodySite>[] = [
  ['89546000', 'Bone structure of cranium', 'A', bone('skull')],
  ['91397008', 'Bone structure of face', 'A', bone('facial-mandible')],
  ['91609006', 'Bone structure of mandible', 'A', bone('facial-mandible')],
  ['70925003', 'Bone structure of maxilla', 'A', bone('facial-mandible')],
  ['122494005', 'Cervical spine structure', 'A', bone('cervical-spine')],
  ['122495006', 'Thoracic spine structure', 'A', bone('thoracic-spine')],
  ['122496007', 'Lumbar spine structure', 'A', bone('lumbar-spine')],
  ['1144746008', 'Sacral spine structure', 'A', bone('sacrum-coccyx')],
  ['1217254007', 'Sacro-coccygeal spine', 'A', bone('sacrum-coccyx')],
  ['54735007', 'Bone structure of sacrum', 'A', bone('sacrum-coccyx')],
  ['64688005', 'Bone structure of coccyx', 'A', bone('sacrum-coccyx')],
  ['56873002', 'Bone structure of sternum', 'A', bone('sternum')],
  ['51299004', 'Bone structure of clavicle', 'A', bone('clavicle')],
  ['79601000', 'Bone structure of scapula', 'A', bone('scapula')],
  ['113197003', 'Bone structure of rib', 'A', bone('ribs')],
  ['85050009', 'Bone structure of humerus', 'A', bone('humerus')],
  ['119524001', 'Bone structure of proximal humerus', 'A', bone('humerus')],
  ['20760004', 'Bone structure of shaft of humerus', 'A', bone('humerus')],
  ['14975008', 'Forearm structure', 'A', bone('forearm')],
  ['62413002', 'Bone structure of radius', 'A', bone('forearm')],
  ['85562004', 'Hand structure', 'A', bone('hand')],
  ['7569003', 'Finger structure', 'A', bone('hand')],
  ['118645006', 'Bone structure of pelvis', 'A', bone('pelvis')],
  ['816092008', 'Pelvis', 'A', bone('pelvis')],
  ['22356005', 'Bone structure of ilium', 'A', bone('pelvis')],
  ['85710004', 'Bone structure of ischium', 'A', bone('pelvis')],
  ['82561000', 'Structure of pubic symphysis', 'A', bone('pelvis')],
  ['37783008', 'Acetabulum structure', 'A', bone('pelvis', 'acetabulum')],
  [WHOLE_FEMUR, 'Bone structure of femur', 'A', bone('proximal-femur')],
  ['310651003', 'Bone structure of proximal femur', 'A', bone('proximal-femur')],
  ['29627003', 'Structure of neck of femur', 'A', bone('proximal-femur', 'femoral-neck')],
  ['2812003', 'Structure of head of femur', 'A', bone('proximal-femur')],
  ['29836001', 'Hip region structure', 'A', bone('proximal-femur')],
  ['41111004', 'Bone structure of shaft of femur', 'A', bone('femoral-shaft')],
  ['12611008', 'Bone structure of tibia', 'A', bone('tibia-fibula')],
  ['87342007', 'Bone structure of fibula', 'A', bone('tibia-fibula')],
  ['56459004', 'Foot structure', 'A', bone('foot')],
  ['80144004', 'Bone structure of calcaneum', 'A', bone('foot')],
]

/** The vertebral body and the whole vertebra mean the same level. */
const LEVELS: readonly (readonly [level: VertebralLevel, body: string, vertebra?: string])[] = [
  ['C1', '14806007'],
  ['C2', '39976000'],
  ['C3', '91116008', '113205007'],
  ['C4', '14705001', '5329002'],
  ['C5', '67479001', '36978003'],
  ['C6', '88298007', '36054005'],
  ['C7', '16126006', '87391001'],
  ['T1', '56094003', '64864005'],
  ['T2', '50060007', '53733008'],
  ['T3', '73138009', '1626008'],
  ['T4', '86197001', '73071006'],
  ['T5', '6105006', '56401006'],
  ['T6', '32430008', '45296009'],
  ['T7', '71737002', '62487009'],
  ['T8', '77435000', '11068009'],
  ['T9', '33766003', '82687006'],
  ['T10', '48405002', '7610001'],
  ['T11', '52120002', '12989004'],
  ['T12', '280849005', '23215003'],
  ['L1', '61032001', '66794005'],
  ['L2', '53983007', '14293000'],
  ['L3', '55492004', '36470004'],
  ['L4', '71996003', '11994002'],
  ['L5', '21799000', '49668003'],
  ['S1', '65985001'],
]

const SPINE = { C: 'cervical-spine', T: 'thoracic-spine', L: 'lumbar-spine', S: 'sacrum-coccyx' } as const

function levelRows([level, body, vertebra]: (typeof LEVELS)[number]): readonly Row<BodySite>[] {
  const means = { region: spineOf(level), level }
  const row = (code: string, what: string): Row<BodySite> => [code, `${what} ${level}`, 'A', means]
  return vertebra === undefined
    ? [row(body, 'Vertebra')]
    : [row(body, 'Body of vertebra'), row(vertebra, 'Vertebra')]
}

function spineOf(level: VertebralLevel): MidlineRegion {
  const [letter] = level
  return letter === 'C' || letter === 'T' || letter === 'L' ? SPINE[letter] : SPINE.S
}

export const BODY_SITES = createCodeTable<BodySite>(
  inSystem(SNOMED, [...SITES, ...LEVELS.flatMap(levelRows)]),
)

export const SIDES = createCodeTable<Side | 'both'>(
  inSystem(SNOMED, [
    ['7771000', 'Left', 'A', 'left'],
    ['24028007', 'Right', 'A', 'right'],
    ['51440002', 'Right and left', 'A', 'both'],
  ]),
)
