import type { Referral } from '#domain/follow-up/referral/referral-course.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordReferralStep } from '#wording/course.ts'
import { wordDay } from '#wording/day.ts'

import { SourceId } from '../record/source-id.tsx'

const HEADS = [{ text: 'Referral' }, { text: 'Asked' }, { text: 'How far' }, { text: 'Source' }]

export function ReferralsTable({ referrals }: { readonly referrals: readonly Referral[] }) {
  return (
    <PlainTable caption="Referrals" heads={HEADS}>
      {referrals.map(({ order, step, seen }) => (
        <tr key={order.id}>
          <th scope="row">{order.named}</th>
          <td>{order.authored === undefined ? 'No date' : <Value>{wordDay(order.authored.day)}</Value>}</td>
          <td>
            {wordReferralStep(step)}
            {seen !== undefined && (
              <>
                {' '}
                <Value>{wordDay(seen.day)}</Value>
              </>
            )}
          </td>
          <td>
            <SourceId id={order.id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
