import type { AllergyState } from '../chart/care.ts'
import type { BoneSite } from '../chart/condition.ts'
import type { Amount } from '../chart/medicine.ts'
import type { Every, Referral } from '../chart/plan.ts'
import type { Person } from '../chart/person.ts'
import type { BoneAgentName, DrugName } from '../codes/drug.ts'
import type { DiseaseName } from '../codes/disease.ts'
import type { ResultName } from '../codes/laboratory.ts'
import type { ScanName } from '../codes/service.ts'
import type { BoneSiteName, SideName } from '../codes/site.ts'

/** How far back each record goes, in days: eighteen months. */
export const HISTORY = -548
/** How far ahead, so that a clock that is moved on finds something new. */
export const AHEAD = 14

export const PRIMARIES = ['breast', 'prostate', 'lung', 'kidney', 'thyroid', 'myeloma', 'other'] as const
export type PrimaryName = (typeof PRIMARIES)[number]

// All days are counted from today; what is past is negative.

export type AgentPlan = {
  readonly drug: BoneAgentName
  readonly amount: Amount
  readonly every: 28 | 84
  readonly first: number
  readonly last: number
  readonly next?: number | undefined
  readonly stopped?: { readonly day: number; readonly reason: string } | undefined
  /** Started because calcium was high, rather than to protect bone. */
  readonly forHighCalcium?: boolean | undefined
}

export type LabPlan = {
  /** A day on which blood is taken; the others lie `every` days apart from it. */
  readonly anchor: number
  readonly every: number
  /** None after this day. */
  readonly until?: number | undefined
  readonly extra?: readonly number[] | undefined
  readonly albumin: number
  readonly creatinine: number
  readonly hemoglobin: number
  readonly platelets: number
  readonly alkalinePhosphatase: number
  readonly marker?: ResultName | undefined
  readonly markerLevel?: number | undefined
  /** Calcium is left out, for a story that writes its own. */
  readonly withoutCalcium?: boolean | undefined
  readonly withIonized?: boolean | undefined
}

/** Corrected calcium in mmol/L: a level of one's own, what moves it, and how much two samples differ by chance. */
export type CalciumCourse = {
  readonly mean: number
  readonly noise: number
  /** Rises to its peak on a day; a treatment the day after brings it down within days. */
  readonly high?: { readonly day: number; readonly peak: number; readonly treated: boolean } | undefined
  /** Falls after a dose of a bone agent, and comes back by the next. */
  readonly low?: { readonly doseDay: number; readonly nadir: number } | undefined
}

export type DiaryPlan = {
  readonly from: number
  readonly until: number
  readonly adherence: number
  /** Keeps more than one number a day. */
  readonly detailed: boolean
  readonly site?: BoneSiteName | undefined
}

export type PainCourse = { readonly level: number; readonly noise: number }

export type Radiotherapy = {
  readonly site: BoneSiteName
  readonly side?: SideName | undefined
  readonly from: number
  readonly until: number
  readonly text: string
}

export type ImagingPlan = {
  readonly scan: ScanName
  readonly every: Every
  readonly days: number
  readonly last: number
  readonly state: 'reviewed' | 'unread' | 'awaiting-report'
  readonly booking?: { readonly day: number; readonly state: 'booked' | 'noshow' | 'cancelled' } | undefined
}

export type VisitPlan = {
  readonly every: 42 | 84
  readonly last: number
  /** Calls by telephone, as when pain is severe. */
  readonly calls?: readonly number[] | undefined
  readonly nextMissing?: boolean | undefined
}

export type Medicine = {
  readonly drug: DrugName
  readonly since: number
  readonly amount?: Amount
  readonly timesADay?: number
  readonly everyDays?: number
  readonly asNeeded?: boolean
  readonly text: string
}

export type Profile = {
  readonly person: Person
  readonly primary: PrimaryName
  readonly diagnosis: DiseaseName
  readonly stage: string
  readonly diagnosed: number
  readonly sites: readonly BoneSite[]
  readonly complications: readonly {
    readonly disease: DiseaseName
    readonly since: number
    readonly site?: BoneSiteName
    readonly clinical?: 'active' | 'resolved'
  }[]
  /** The last day of all series: a fortnight ahead, or the day of death. */
  readonly until: number
  readonly weight: number
  readonly ecog: number
  readonly agent?: AgentPlan | undefined
  readonly labs: LabPlan
  readonly calcium: CalciumCourse
  readonly pain: PainCourse
  readonly diary?: DiaryPlan | undefined
  readonly visits: VisitPlan
  readonly imaging?: ImagingPlan | undefined
  readonly radiotherapy?: Radiotherapy | undefined
  readonly medicines: readonly Medicine[]
  readonly allergy: { readonly state: AllergyState; readonly which: 'penicillin' | 'contrast' | 'latex' }
  readonly dentalLast?: number | undefined
  /** After this day the marker of a story's cancer is no longer measured. */
  readonly markerUntil?: number | undefined
  /** Vitamin D is measured unless told. */
  readonly vitaminD?: 'never' | undefined
  /** Magnesium and phosphate with each blood, as where denosumab is given. */
  readonly withElectrolytes?: boolean | undefined
  /** When bone density was measured. */
  readonly densityOn?: number | undefined
  readonly referral?: Omit<Referral, 'reason'> | undefined
  readonly comfortCare?: { readonly from: number; readonly reviewOn: number } | undefined
  readonly inHospitalSince?: number | undefined
  /** Something new that was reported lately and is not of the nerves. */
  readonly newSymptom?: 'nausea' | 'constipation' | undefined
  readonly followUpFrom: number
}
