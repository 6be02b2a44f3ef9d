/** The pages behind the caseload come together: what puts findings into words is most of each. */
export { CaseloadPeek } from './caseload-peek.tsx'
export { BriefRoute } from './patient/brief-route.tsx'
export { DataHealthRoute } from './health/data-health-route.tsx'
export { PatientRoute } from './patient/patient-route.tsx'
export { NumbersRoute, RuleRoute, RulesRoute } from './rules-route.tsx'
