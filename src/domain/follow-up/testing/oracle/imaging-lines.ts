import { type Line, days } from './calendar.ts'
import { WHEN, order, scan, bookings, type Primary, primary, bookedAfter } from './records.ts'

/** A plan of scans that tells no interval of its own. */
function scanOf(of?: Primary['primary'], castration?: Primary['castration']): Line['facts'] {
  return (given) => ({
    services: [order({ modality: 'ct' })],
    examinations: scan(given.last),
    bookings: bookings('imaging', given),
    primaries: of === undefined ? [] : primary(of, castration),
  })
}

/** The rows of 6.1 on imaging, each with a patient to whom it applies. */
export const IMAGING_LINES: Readonly<Record<string, Line>> = {
  '6.1 imaging, restaging with a plan and its interval': {
    kind: 'imaging',
    lead: 14,
    grace: 21,
    tier: 'this-week',
    facts: (given) => ({ ...scanOf()(given), services: [order({ modality: 'ct', interval: given.every })] }),
  },
  '6.1 imaging, restaging with a plan, else 90 d': {
    kind: 'imaging',
    interval: days(90),
    lead: 14,
    grace: 21,
    tier: 'this-week',
    facts: scanOf(),
  },
  '6.1 imaging, no plan recorded': {
    kind: 'imaging',
    interval: days(90),
    lead: 14,
    grace: 114,
    tier: 'routine',
    facts: (given) => ({ ...scanOf('breast')(given), services: [] }),
  },
  '6.1 imaging, breast': {
    kind: 'imaging',
    interval: days(90),
    lead: 14,
    grace: 21,
    tier: 'this-week',
    facts: scanOf('breast'),
  },
  '6.1 imaging, breast, first at 70 to 90 d': {
    kind: 'imaging',
    interval: days(90),
    lead: 20,
    grace: 21,
    tier: 'this-week',
    fromEvent: true,
    facts: (given) => ({
      primaries: primary('breast'),
      services: [order({ modality: 'ct', authored: WHEN(given.last) })],
      bookings: bookings('imaging', bookedAfter(given, 0)),
    }),
  },
  '6.1 imaging, prostate mHSPC': {
    kind: 'imaging',
    interval: days(180),
    lead: 14,
    grace: 30,
    tier: 'this-week',
    facts: scanOf('prostate', 'sensitive'),
  },
  '6.1 imaging, prostate mCRPC': {
    kind: 'imaging',
    interval: days(120),
    lead: 14,
    grace: 21,
    tier: 'this-week',
    facts: scanOf('prostate', 'resistant'),
  },
  '6.1 imaging, lung': {
    kind: 'imaging',
    interval: days(63),
    lead: 14,
    grace: 14,
    tier: 'this-week',
    facts: scanOf('lung'),
  },
  '6.1 imaging, kidney': {
    kind: 'imaging',
    interval: days(84),
    lead: 14,
    grace: 21,
    tier: 'this-week',
    facts: scanOf('kidney'),
  },
  '6.1 imaging, thyroid': {
    kind: 'imaging',
    interval: days(120),
    lead: 14,
    grace: 30,
    tier: 'this-week',
    facts: scanOf('thyroid'),
  },
  '6.1 imaging, myeloma': {
    kind: 'imaging',
    interval: days(365),
    lead: 14,
    grace: 60,
    tier: 'this-week',
    facts: scanOf('myeloma'),
  },
}
