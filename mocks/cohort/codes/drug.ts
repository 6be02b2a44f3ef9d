import type { CodeableConcept } from 'fhir/r4'

import { ATC, concept, RXNORM } from './system.ts'

const ingredient = (code: string, display: string) => concept(RXNORM, code, display)
const group = (code: string, display: string) => concept(ATC, code, display)

export const DRUGS = {
  denosumab: ingredient('993449', 'denosumab'),
  zoledronate: ingredient('77655', 'zoledronic acid'),
  pamidronate: ingredient('11473', 'pamidronate'),
  'denosumab-atc': group('M05BX04', 'denosumab'),
  'zoledronate-atc': group('M05BA08', 'zoledronic acid'),
  morphine: ingredient('7052', 'morphine'),
  oxycodone: ingredient('7804', 'oxycodone'),
  fentanyl: ingredient('4337', 'fentanyl'),
  acetaminophen: ingredient('161', 'acetaminophen'),
  ibuprofen: ingredient('5640', 'ibuprofen'),
  dexamethasone: ingredient('3264', 'dexamethasone'),
  indapamide: ingredient('5764', 'indapamide'),
  cholecalciferol: group('A11CC05', 'cholecalciferol'),
  'calcium-carbonate': group('A12AA04', 'calcium carbonate'),
  letrozole: ingredient('72965', 'letrozole'),
  fulvestrant: ingredient('282357', 'fulvestrant'),
  paclitaxel: ingredient('56946', 'paclitaxel'),
  docetaxel: ingredient('72962', 'docetaxel'),
  leuprolide: ingredient('42375', 'leuprolide'),
  enzalutamide: ingredient('1307298', 'enzalutamide'),
  pembrolizumab: ingredient('1547545', 'pembrolizumab'),
  nivolumab: ingredient('1597876', 'nivolumab'),
  capecitabine: ingredient('194000', 'capecitabine'),
  lenvatinib: group('L01EX08', 'lenvatinib'),
  sunitinib: group('L01EX01', 'sunitinib'),
  lenalidomide: group('L04AX04', 'lenalidomide'),
} as const satisfies Record<string, CodeableConcept>

export type DrugName = keyof typeof DRUGS
export type BoneAgentName = 'denosumab' | 'zoledronate' | 'pamidronate'
