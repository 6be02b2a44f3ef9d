import type { Reference } from 'fhir/r4'

import { arrived, type Chart } from '../chart/chart.ts'
import { addPlan, addReport, bookingOf } from '../chart/plan.ts'
import { SCANS } from '../codes/service.ts'
import { HOUR, instantText } from '../draw/calendar.ts'
import { pick, whole, type Random } from '../draw/random.ts'
import { AHEAD, HISTORY, type ImagingPlan, type Profile } from './profile.ts'

const CONCLUSIONS = [
  'Known bone metastases, unchanged in number and size. No new lesion.',
  'Stable disease. Sclerotic change of known lesions, likely in response to treatment.',
  'Known lesions stable. No fracture. No soft tissue component.',
  'Slight increase in sclerosis. No new site of disease.',
  'Mixed response: one lesion smaller, the others unchanged.',
] as const

/** The plan of scans, what was done and read, and what is booked. */
export function writeImaging(chart: Chart, profile: Profile, random: Random): void {
  const { imaging, until } = profile
  if (imaging === undefined) return
  const basedOn = addPlan(chart, {
    service: imaging.scan,
    authored: Math.max(HISTORY + 3, profile.followUpFrom),
    every: imaging.every,
    reason: 'Restaging of bone metastases',
  })
  const from = Math.max(HISTORY, profile.followUpFrom)
  const past: number[] = []
  for (let day = imaging.last; day >= from; day -= imaging.days + whole(random, -3, 4)) past.push(day)
  for (const day of past.toReversed()) {
    if (day <= until) writeScan(chart, imaging, { day, isLast: day === imaging.last, basedOn }, random)
  }
  writeBooking(chart, imaging, basedOn, random)
}

type Scan = { readonly day: number; readonly isLast: boolean; readonly basedOn: Reference }

function writeScan(
  chart: Chart,
  { scan, state }: ImagingPlan,
  { day, isLast, basedOn }: Scan,
  random: Random,
): void {
  const at = chart.at(day, whole(random, 8, 17), whole(random, 0, 59), whole(random, 0, 59))
  if (isLast && state === 'awaiting-report') return writeStudy(chart, scan, at, basedOn)
  addReport(chart, {
    scan,
    at,
    conclusion: pick(random, CONCLUSIONS),
    basedOn,
    ...(!(isLast && state === 'unread') && { reviewed: at + whole(random, 40, 90) * HOUR }),
  })
}

/** Done, and no report of it yet. */
function writeStudy(chart: Chart, scan: ImagingPlan['scan'], at: number, basedOn: Reference): void {
  chart.add({
    resourceType: 'ImagingStudy',
    id: chart.newId(),
    meta: arrived(at),
    status: 'available',
    subject: chart.subject,
    started: instantText(at),
    basedOn: [basedOn],
    procedureCode: [SCANS[scan]],
    description: SCANS[scan].text ?? scan,
  })
}

function writeBooking(
  chart: Chart,
  { scan, booking }: ImagingPlan,
  basedOn: Reference,
  random: Random,
): void {
  if (booking === undefined) return
  const at = chart.at(booking.day, whole(random, 8, 16), 15 * whole(random, 0, 3))
  const made = chart.at(Math.min(booking.day - 16, -2), 15, whole(random, 0, 59))
  const status = booking.state
  const appointment = bookingOf(chart, {
    service: scan,
    at,
    basedOn,
    made,
    status,
    ...(status === 'cancelled' && { reason: 'Patient unwell' }),
  })
  chart.add(appointment)
  if (status !== 'booked' || booking.day < 0 || booking.day > AHEAD - 2) return
  chart.add({ ...appointment, status: 'fulfilled', meta: arrived(at + HOUR, '2') })
  addReport(chart, { scan, at, conclusion: pick(random, CONCLUSIONS), basedOn })
}
