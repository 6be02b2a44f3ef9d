import { parseDay, type Day } from './day.ts'

/** When a clinic works and since when it uses this: of the site, not of the rules. */
export type Clinic = {
  /** What was reported before this day counts as reviewed elsewhere, unless someone says otherwise. */
  readonly goLive?: Day
  /** 1 for Monday to 7 for Sunday. */
  readonly workingDays: readonly number[]
  readonly holidays: readonly Day[]
}

/** Monday to Friday, without holidays, and nothing reviewed elsewhere. */
export const DEFAULT_CLINIC: Clinic = { workingDays: [1, 2, 3, 4, 5], holidays: [] }

type Written = {
  readonly goLive?: string | undefined
  readonly workingDays?: readonly number[] | undefined
  readonly holidays?: readonly string[] | undefined
}

/** As the configuration writes it: days that were checked there. */
export function clinicOf({ goLive, workingDays, holidays = [] }: Written): Clinic {
  const since = goLive === undefined ? undefined : parseDay(goLive)
  return {
    ...(since !== undefined && { goLive: since }),
    workingDays: workingDays ?? DEFAULT_CLINIC.workingDays,
    holidays: holidays.flatMap((text) => parseDay(text) ?? []),
  }
}
