/** Which requests a fault is for. What is not named does not matter. */
export type FaultMatch = {
  readonly method?: string
  readonly type?: string
  readonly interaction?: string
  /** A piece of the address, as it is sent. */
  readonly address?: string
  /** So many matching requests pass first. */
  readonly after?: number
  /** Only every so many-th matching request. */
  readonly every?: number
}

/** What goes wrong. */
export type FaultEffect =
  | { readonly kind: 'delay'; readonly millis: number }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** One status in place of another, the body as it is. */
  | { readonly kind: 'restatus'; readonly from: number; readonly to: number }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop' }
  /** The connection ends after this share of the body. */
  | { readonly kind: 'cut'; readonly share: number }
  /** The body itself is short, and the connection ends as if it were whole. */
  | { readonly kind: 'truncate'; readonly share: number }
  | { readonly kind: 'bundle'; readonly change: BundleChange }
  /** What is not supported, and these parameters, find nothing instead of being refused. */
  | { readonly kind: 'amnesia'; readonly parameters: readonly string[] }
  /** These parameters are not used, though the answer says that they were. */
  | { readonly kind: 'ignore'; readonly parameters: readonly string[] }
  /** A search about patients must name exactly one. */
  | { readonly kind: 'one-patient' }
  /** The answer comes from a replica that has not seen the last writes. */
  | { readonly kind: 'stale'; readonly writes: number }

export type BundleChange =
  | 'next-elsewhere'
  | 'next-loop'
  | 'next-lost'
  | 'total-too-high'
  | 'entries-lost'
  /** No laboratory result of the last 26 hours. */
  | 'laboratory-stopped'

/** `before` the server acts, `after-commit` when it has acted, `during-body` while the answer is on its way. */
export type FaultPhase = 'before' | 'after-commit' | 'during-body'

export type Fault = {
  readonly match: FaultMatch
  readonly times: number | 'always'
  readonly phase: FaultPhase
  readonly effect: FaultEffect
}
