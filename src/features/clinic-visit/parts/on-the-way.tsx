import { isSettled } from '#domain/follow-up/follow-up-item.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { ReferralsTable } from '#widgets/follow-up/referrals-table.tsx'
import { ScansTable } from '#widgets/follow-up/scans-table.tsx'

/** What has been asked for and is not yet read or seen. */
export function OnTheWay({ scans, referrals }: Pick<PatientReview, 'scans' | 'referrals'>) {
  const open = scans.filter((scan) => !isSettled(scan))
  return (
    <>
      {open.length > 0 && <ScansTable scans={open} />}
      {referrals.length > 0 && <ReferralsTable referrals={referrals} />}
    </>
  )
}
