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
  /** The server's own words, clipped to 200 characters, or what was wrong with them. */
  readonly detail?: string
  /** The parameters that the server did not use. */
  readonly ignored?: readonly string[]
}

/** What a status says, before anybody has looked at the body. Undefined for success. */
export function reasonOfStatus(status: number): FhirErrorReason | undefined {
  if (status >= 200 && status < 300) return undefined
  switch (status) {
    case 401:
      return 'not-signed-in'
    case 403:
      return 'not-permitted'
    case 404:
    case 410:
      return 'not-found'
    case 408:
      return 'timeout'
    case 429:
      return 'too-many-requests'
    default:
      if (status >= 500) return 'server-error'
      return status >= 400 ? 'rejected' : 'not-fhir'
  }
}

/** What may be otherwise in a moment. */
export function isPassing({ why }: FhirError): boolean {
  return why === 'server-error' || why === 'timeout' || why === 'offline' || why === 'too-many-requests'
}
