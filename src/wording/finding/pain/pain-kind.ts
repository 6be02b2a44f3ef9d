import type { PainReason } from '#domain/pain/pain-reason.ts'

/** Among the reasons on pain those that are told in words of their own, by the beginnings of their ids. */
export type PainKind = 'pain-site' | 'pain-control' | 'pain-analgesic' | 'pain-opioid' | 'pain-course'

export type PainOfKind<Kind extends PainKind> = Extract<PainReason, { readonly id: `${Kind}-${string}` }>

export function isOfPainKind<const Kind extends PainKind>(
  reason: PainReason,
  kind: Kind,
): reason is PainOfKind<Kind> {
  return reason.id.startsWith(`${kind}-`)
}
