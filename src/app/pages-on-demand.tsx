/**
 * The pages behind the caseload come together. Apart they would share a chunk of findings in words, and what that needs of
 * React would leave the entry for a chunk of its own: one more request before the first row of the list.
 */
export { PatientRoute } from './patient-route.tsx'
export { NumbersRoute, RuleRoute, RulesRoute } from './rules-route.tsx'
