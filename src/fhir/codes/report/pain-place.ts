import type { BodySite } from '../body-site.ts'
import { createCodeTable, inSystem } from '../code-table.ts'
import { SNOMED } from '../system.ts'

/** Places that are no bone, by the bone that pain there most often comes from. They are read for pain alone. */
export const PAIN_BODY_SITES = createCodeTable<BodySite>(
  inSystem(SNOMED, [
    ['26893007', 'Inguinal region structure', 'A', { region: 'proximal-femur' }],
    ['68367000', 'Thigh structure', 'A', { region: 'femoral-shaft' }],
    ['72696002', 'Knee region structure', 'A', { region: 'tibia-fibula' }],
    ['30021000', 'Lower leg structure', 'A', { region: 'tibia-fibula' }],
    ['16982005', 'Shoulder region structure', 'A', { region: 'humerus' }],
    ['40983000', 'Upper arm structure', 'B', { region: 'humerus' }],
  ]),
)

/** Symptoms whose code tells the place: `Hip pain` needs no body site. */
export const PLACES_OF_SYMPTOMS = createCodeTable<BodySite>(
  inSystem(SNOMED, [
    ['297217002', 'Rib pain', 'A', { region: 'ribs' }],
    ['298731003', 'Pain of sternum', 'A', { region: 'sternum' }],
    ['203508001', 'Bony pelvic pain', 'A', { region: 'pelvis' }],
    ['301773003', 'Pain in femur', 'A', { region: 'proximal-femur' }],
    ['49218002', 'Hip pain', 'B', { region: 'proximal-femur' }],
    ['78514002', 'Thigh pain', 'B', { region: 'femoral-shaft' }],
  ]),
)
