import type { PrimaryCancer, PrimarySite } from '../../facts/disease.ts'
import { TUMOR_MARKERS, type TumorMarker } from '../../facts/laboratory.ts'
import { isSystemic } from '../../facts/systemic-treatment.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { laboratoryBookings, laboratoryPlan, lastResult } from './laboratory.ts'
import { newTreatment } from './new-treatment.ts'

/** What shows how one cancer stands in the blood: any one of these, and how often. */
type Followed = {
  readonly markers: readonly TumorMarker[]
  readonly rows: readonly Row[]
  /** What to call it before any has been measured. */
  readonly named: readonly TumorMarker[]
  readonly evidence: readonly string[]
}

const always = () => true

const NEW_TREATMENT: Row = {
  row: 'tumor-marker-new-treatment',
  applies: (situation) => newTreatment(situation) !== undefined,
  evidence: (situation) => newTreatment(situation)?.evidence ?? [],
}

/** Without the castration state the closer of the two intervals is assumed, as for scans. */
const PROSTATE: readonly Row[] = [
  { row: 'tumor-marker-prostate-resistant', applies: ofProstate('resistant') },
  { row: 'tumor-marker-prostate-sensitive', applies: ofProstate('sensitive') },
  { row: 'tumor-marker-prostate-resistant', applies: ofProstate(undefined), isAssumed: true },
]

const MYELOMA: readonly Row[] = [
  { row: 'tumor-marker-myeloma-treated', applies: isTreated },
  { row: 'tumor-marker-myeloma', applies: (situation) => !isTreated(situation) },
]

type Owned = {
  readonly primary: PrimarySite
  readonly markers: readonly TumorMarker[]
  readonly rows: readonly Row[]
}

/** Those that have a marker of their own, whether it has ever been measured or not. */
const OWNED: readonly Owned[] = [
  { primary: 'prostate', markers: ['psa'], rows: PROSTATE },
  {
    primary: 'thyroid',
    markers: ['thyroglobulin'],
    rows: [{ row: 'tumor-marker-thyroid', applies: always }],
  },
  {
    primary: 'myeloma',
    markers: ['m-protein', 'kappa-free-light-chains', 'lambda-free-light-chains'],
    rows: MYELOMA,
  },
]

const OTHER: readonly Row[] = [{ row: 'tumor-marker-other', applies: always }]

/** The marker of each cancer that has one; of the others whichever has ever been measured or is planned. */
export function tumorMarker(situation: Situation): readonly Expectation[] {
  return followedIn(situation).flatMap((followed) => expectationOf(followed, situation))
}

function followedIn(situation: Situation): readonly Followed[] {
  const primaries = standing(situation)
  const owned = OWNED.flatMap(({ primary, markers, rows }): readonly Followed[] => {
    const evidence = primaries.filter((cancer) => cancer.primary === primary).map(({ id }) => id)
    return evidence.length === 0 ? [] : [{ markers, rows, named: markers.slice(0, 1), evidence }]
  })
  const isOwned = ({ primary }: PrimaryCancer) => OWNED.some((of) => of.primary === primary)
  if (primaries.length > 0 && primaries.every(isOwned)) return owned
  const taken = new Set(owned.flatMap(({ markers }) => markers))
  const markers = TUMOR_MARKERS.filter((marker) => !taken.has(marker))
  const isFollowed =
    lastResult(situation, isAmong(markers)) !== undefined || markerPlan(situation) !== undefined
  return isFollowed ? [...owned, { markers, rows: OTHER, named: [], evidence: [] }] : owned
}

function expectationOf(followed: Followed, situation: Situation): readonly Expectation[] {
  const { markers, rows, evidence } = followed
  const lastDone = lastResult(situation, isAmong(markers))
  const plan = markerPlan(situation)
  const counting = { lastDone, startedOn: situation.followUpSince, plan }
  const timing = firstDue([...rows, NEW_TREATMENT], situation, counting)
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, situation.now)
  return [
    {
      kind: 'tumor-marker',
      measures: measuredOf(followed, situation),
      timing,
      ...(lastDone && { lastDone }),
      bookings: laboratoryBookings(situation, isMarkerOrder),
      ...(exempt && { exempt }),
      evidence,
      remarks: [],
      needs: KIND_NEEDS.marker,
    },
  ]
}

/** Of several that would do, those that this patient has had measured. */
function measuredOf({ markers, named }: Followed, { facts }: Situation): readonly TumorMarker[] {
  const measured = markers.filter((marker) => facts.results.some(({ measure }) => measure === marker))
  return measured.length === 0 ? named : measured
}

function markerPlan(situation: Situation) {
  return laboratoryPlan(situation, isMarkerOrder)
}

/** An order of any marker is one for the marker that is followed. */
function isMarkerOrder(measure: string): boolean {
  return measure === 'tumor-marker'
}

function isAmong(markers: readonly TumorMarker[]) {
  const wanted: ReadonlySet<string> = new Set(markers)
  return (measure: string) => wanted.has(measure)
}

function standing({ facts }: Situation): readonly PrimaryCancer[] {
  return facts.primaries.filter(({ state }) => state !== 'resolved')
}

function ofProstate(castration: PrimaryCancer['castration']) {
  return (situation: Situation) =>
    standing(situation).some((cancer) => cancer.primary === 'prostate' && cancer.castration === castration)
}

/** A systemic treatment is ordered, or was given not long ago. */
function isTreated({ facts, ruleset, now }: Situation): boolean {
  const since = now.day - numberOf(ruleset, 'follow-up.on-treatment-within')
  return (
    facts.orders.some((order) => order.state === 'active' && isSystemic(order)) ||
    facts.doses.some((dose) => dose.when.day >= since && isSystemic(dose))
  )
}
