import type { Reason } from '#domain/findings/reason.ts'

/** The beginnings of the ids of reasons; those on data have none of these. */
export type ReasonKind =
  | 'calcium'
  | 'complication'
  | 'high-calcium'
  | 'low'
  | 'watch'
  | 'rebound'
  | 'cord'
  | 'fracture'
  | 'pain'
  | 'spine'
  | 'kidney'
  | 'jaw'
  | 'dose'

export type ReasonOfKind<Kind extends ReasonKind> = Extract<Reason, { readonly id: `${Kind}-${string}` }>

export function isOfKind<const Kind extends ReasonKind>(
  reason: Reason,
  kind: Kind,
): reason is ReasonOfKind<Kind> {
  return reason.id.startsWith(`${kind}-`)
}
