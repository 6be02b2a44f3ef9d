import type { Modality, ServiceKind } from '#domain/facts/plan.ts'
import { boneAgentInText } from '#fhir/codes/drug.ts'

const LOOKED_INTO = 500

/** Words that stand at the beginning name what is done; further in they may be what is talked about. */
const EXAMINATIONS: readonly (readonly [RegExp, Modality])[] = [
  [/^PET[ /+-]?CT\b/i, 'pet-ct'],
  [/^PET\b/i, 'pet'],
  [/^(?:MRI?|magnetic resonance)\b/i, 'mri'],
  [/^(?:CT|computed tomography)\b/i, 'ct'],
  [/^(?:(?:whole[ -]body )?bone (?:scan|scintigraphy)|NM bone)\b/i, 'bone-scan'],
  [/^(?:X-?ray|XR|radiograph)\b/i, 'xray'],
  [/^(?:DXA|DEXA|bone densitometry)\b/i, 'dxa'],
  [/^(?:ultrasound|ultrasonography)\b/i, 'ultrasound'],
]

/** Where these stand, an examination is talked about, not done. */
const TALK = /\b(?:results?|report|discuss(?:ion|ed)?|review|follow[ -]?up|clinic|consult(?:ation)?)\b/i
const VISIT = /\b(?:clinic|visit|consult(?:ation)?|review|follow[ -]?up|discussion|check-?up|appointment)\b/i
const DENTAL = /\b(?:dental|dentist|oral surgery)\b/i
/** What opens the bone of the jaw. */
const INVASIVE_DENTAL =
  /\b(?:(?:tooth|teeth|dental|molar) extractions?|extraction of (?:\w+ ){0,3}(?:tooth|teeth|molars?)|dental implants?|periodontal surgery|apic(?:o)?ectomy|alveoloplasty)\b/i
const BLOOD = /\b(?:blood (?:tests?|draw|sample)|phlebotomy|venepuncture|laboratory)\b/i

export type ServiceInWords = { readonly kind: ServiceKind; readonly modality?: Modality }

export function examinationInWords(words: string): Modality | undefined {
  const looked = words.slice(0, LOOKED_INTO).trimStart()
  if (TALK.test(looked)) return undefined
  return EXAMINATIONS.find(([name]) => name.test(looked))?.[1]
}

/** What a booking calls itself, where no code tells. A visit to talk about a scan is a visit. */
export function serviceInWords(words: string): ServiceInWords | undefined {
  const looked = words.slice(0, LOOKED_INTO)
  const modality = examinationInWords(looked)
  if (modality !== undefined) return { kind: modality === 'dxa' ? 'dxa' : 'imaging', modality }
  if (INVASIVE_DENTAL.test(looked) && !TALK.test(looked)) return { kind: 'invasive-dental' }
  if (DENTAL.test(looked)) return { kind: 'dental-review' }
  if (VISIT.test(looked)) return { kind: 'visit' }
  if (boneAgentInText(looked) !== undefined) return { kind: 'bone-agent-dose' }
  return BLOOD.test(looked) ? { kind: 'laboratory' } : undefined
}
