import type { ProfileProblem } from '#domain/rules/profiles.ts'

/** Where in the configuration the fault stands, and what is wrong with it. */
export type WordedProblem = { readonly at: string; readonly why: string }

export function wordProfileProblem({ at, why }: ProfileProblem): WordedProblem {
  const setting = `ruleset.overrides.${at}`
  switch (why.id) {
    case 'unknown-profile':
      return { at: 'ruleset.profile', why: `${at} is not a ruleset that is known here` }
    case 'unknown-rule':
      return { at: 'ruleset.disabledRules', why: `${at} is not a rule` }
    case 'unknown-setting':
      return { at: setting, why: 'is not a setting of a rule' }
    case 'other-unit':
      return { at: `${setting}.unit`, why: `must be ${why.expected}` }
    case 'out-of-bounds':
      return { at: `${setting}.value`, why: `must be from ${why.lowest} to ${why.highest}` }
    case 'out-of-order':
      return {
        at: `${setting}.value`,
        why: `must ${why.orEqual ? 'not be below' : 'be above'} that of ${why.before}`,
      }
  }
}
