import type { Booking, Examination, Modality, ServiceOrder } from '../../facts/plan.ts'
import { byId, type FactId } from '../../facts/record.ts'
import type { Region } from '../../skeleton/region.ts'
import type { Day } from '../../time/day.ts'
import { isAttended } from '../booking-state.ts'
import type { Dated } from '../expectation.ts'

/** What shows how far the disease has spread: an X-ray or a bone density does not. */
const RESTAGING: ReadonlySet<Modality> = new Set(['ct', 'mri', 'bone-scan', 'pet-ct', 'pet'])

/** What a scan was, is or is to be. */
export type Imaging = { readonly modality?: Modality; readonly regions: readonly Region[] }

export function isRestaging({ modality }: Imaging): boolean {
  return modality !== undefined && RESTAGING.has(modality)
}

/** Whether a scan, for whatever reason it was done, is what was asked for. What is not told satisfies nothing. */
export function satisfies(
  scan: Imaging & { readonly basedOn: readonly FactId[] },
  asked: Pick<ServiceOrder, 'id' | 'modality' | 'regions'>,
): boolean {
  if (scan.basedOn.includes(asked.id)) return true
  const isSameModality =
    asked.modality === undefined ? isRestaging(scan) : isOfModality(scan.modality, asked.modality)
  return isSameModality && asked.regions.every((region) => scan.regions.some((seen) => shows(seen, region)))
}

/** PET with CT is a PET as well. */
function isOfModality(modality: Modality | undefined, asked: Modality): boolean {
  if (asked === 'other') return false
  return modality === asked || (asked === 'pet' && modality === 'pet-ct')
}

function shows(seen: Region, asked: Region): boolean {
  if (seen.region !== asked.region) return false
  if (!('side' in seen) || !('side' in asked)) return true
  const sides = new Set([seen.side, asked.side])
  return !(sides.has('left') && sides.has('right'))
}

/** A scan that was done; `isReported` tells a report from a study or a visit to the scanner alone. */
export type DoneScan = Dated & { readonly isReported: boolean }

type Scans = { readonly examinations: readonly Examination[]; readonly bookings: readonly Booking[] }

/** The newest scan that counts. Done without a report counts for the clock: it is not for that reviewed. */
export function lastScan(
  { examinations, bookings }: Scans,
  counts: (scan: Imaging & { readonly basedOn: readonly FactId[] }) => boolean,
  today: Day,
): DoneScan | undefined {
  const scans = [
    ...examinations.map((scan) => ({ scan, isReported: scan.state !== 'performed' })),
    ...bookings
      .filter((booking) => booking.kind === 'imaging' && isAttended(booking, today))
      .map((scan) => ({ scan, isReported: false })),
  ]
  return scans
    .filter(({ scan }) => scan.when.day <= today && counts(scan))
    .toSorted(
      (a, b) =>
        b.scan.when.day - a.scan.when.day ||
        Number(b.isReported) - Number(a.isReported) ||
        byId(a.scan.id, b.scan.id),
    )
    .map(({ scan, isReported }) => ({ day: scan.when.day, evidence: [scan.id], isReported }))[0]
}
