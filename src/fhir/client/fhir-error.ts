export const FHIR_ERRORS = [
  'offline',
  'timeout',
  'aborted',
  'refused-origin',
  'not-signed-in',
  'not-permitted',
  'not-found',
  'too-many-requests',
  'rejected',
  'server-error',
  'not-fhir',
  'truncated',
  'parameters-ignored',
] as const

export type FhirErrorReason = (typeof FHIR_ERRORS)[number]

/** Why a search gave nothing, or not everything. Data, never thrown. */
export type FhirError = {
  readonly why: FhirErrorReason
  readonly status?: number
  /** The server's own words, clipped to 200 characters. */
  readonly detail?: string
}
