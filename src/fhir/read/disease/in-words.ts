import type { CodeableConcept } from 'fhir/r4'

import { codingsOf } from '#fhir/codes/code-table.ts'
import { text, type Raw } from '#fhir/json/raw.ts'

/**
 * What a Condition without a code of the tables says in words. `metastasis`: of a place that is not told; `doubtful`: a
 * cancer that is denied, or only thought of; `complication`: one that only a code may tell.
 */
export type InWords = 'bone-metastasis' | 'primary' | 'metastasis' | 'complication' | 'doubtful'

const BONE =
  /\b(?:bones?|bony|skelet(?:al|on)|osseous|vertebra[el]?|spin(?:e|al)|sacr(?:um|al)|ribs?|pelvi[cs]|femur|femoral|humerus|skull)\b/i
const SPREAD =
  /\b(?:metasta(?:tic|s[ei]s|si[sz]ed)|mets|secondaries|spread|bone met|secondary (?:bone|skeletal|malignan(?:t|cy)|cancer|tumou?r|neoplasm|deposits?))\b/i
const CANCER =
  /\b(?:cancers?|carcinoma|adenocarcinoma|malignant (?:neoplasm|tumou?r|disease)|malignancy|melanoma|myeloma|lymphoma|leuka?emia|sarcoma)\b/i
const DENIED =
  /^no\b|\b(?:no (?:evidence|signs?|known|bone|bony|further)|without|denie[sd]|negative for|excluded|ruled out|not (?:found|seen|present|confirmed))\b/i
const SUSPECTED = /\b(?:suspected|suspicion|suspicious|possible|probable|query)\b|\?/i
/** Of someone else, feared or looked for, or not malignant. */
const FOREIGN =
  /\b(?:family history|mother|father|sister|brother|in situ|benign|risk|screen(?:ed|ing)?|fear|worried|susceptib(?:le|ility))\b/i
const INFECTION = /\b(?:infect(?:ion|ed|ious)|abscess|osteomyelitis|cellulitis|sepsis)\b/i
/** What comes with a cancer, or only has its name in it. */
const ABOUT_CANCER =
  /\b(?:antigen|anxiety|counsel(?:l?ing)?|pain|ana?emia|cachexia|fatigue|induced|related|due to|associated|care plan)\b/i
const COMPLICATION =
  /\b(?:cord compression|cauda equina|pathologic(?:al)? fracture|hyper-?calca?emia|osteonecrosis of (?:the )?jaw)\b/i

/** The longest text that is looked into. Words that tell stand at its beginning. */
const LOOKED_INTO = 500

export function diseaseInWords(concept: Raw<CodeableConcept> | undefined): InWords | undefined {
  const displays = codingsOf(concept).map(({ display }) => text(display))
  const told = [text(concept?.text), ...displays].map((words) =>
    words === undefined ? undefined : toldBy(words.slice(0, LOOKED_INTO)),
  )
  return told.find((one) => one !== undefined)
}

function toldBy(words: string): InWords | undefined {
  if (FOREIGN.test(words)) return undefined
  const told = COMPLICATION.test(words) ? 'complication' : cancerIn(words)
  return told !== undefined && DENIED.test(words) ? 'doubtful' : told
}

/** That something has spread says nothing by itself: bone, or a cancer, must be named beside it. */
function cancerIn(words: string): InWords | undefined {
  const isCancer = CANCER.test(words)
  if (SPREAD.test(words)) {
    if (BONE.test(words) && (isCancer || !INFECTION.test(words))) return 'bone-metastasis'
    return isCancer || /\bmetasta/i.test(words) ? 'metastasis' : undefined
  }
  if (!isCancer || ABOUT_CANCER.test(words)) return undefined
  return SUSPECTED.test(words) ? 'doubtful' : 'primary'
}
