const words = (text: string): readonly string[] => text.split(' ')

const REQUEST = words('draft active on-hold revoked completed entered-in-error unknown')
const EVENT = words('preparation in-progress not-done on-hold stopped completed entered-in-error unknown')
const RESULT = words('registered preliminary final amended corrected cancelled entered-in-error unknown')
const ORDER = 'proposal plan order original-order reflex-order filler-order instance-order option'
const PRIORITY = words('routine urgent asap stat')

/**
 * Elements that a resource must have: those of cardinality 1 in R4, and the patient wherever the patient is known by
 * `subject`. A dashboard that writes about nobody has a fault, whatever the base specification allows.
 */
export const MANDATORY: ReadonlyMap<string, readonly string[]> = new Map([
  ['Encounter', ['status', 'class', 'subject']],
  ['Condition', ['subject']],
  ['Observation', ['status', 'code', 'subject']],
  ['Procedure', ['status', 'subject']],
  ['MedicationRequest', ['status', 'intent', 'subject']],
  ['MedicationAdministration', ['status', 'subject']],
  ['MedicationStatement', ['status', 'subject']],
  ['DiagnosticReport', ['status', 'code', 'subject']],
  ['ImagingStudy', ['status', 'subject']],
  ['AllergyIntolerance', ['patient']],
  ['BodyStructure', ['patient']],
  ['QuestionnaireResponse', ['status', 'subject']],
  ['ServiceRequest', ['status', 'intent', 'subject']],
  ['Appointment', ['status', 'participant']],
  ['CarePlan', ['status', 'intent', 'subject']],
  ['Task', ['status', 'intent', 'for']],
  ['Group', ['type', 'actual']],
  ['List', ['status', 'mode']],
  ['Provenance', ['target', 'recorded', 'agent']],
  ['Basic', ['code']],
  ['Communication', ['status']],
])

/** Elements with a required binding, and the codes that they may hold (https://hl7.org/fhir/R4/valuesets.html). */
export const CODES: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> = new Map(
  Object.entries({
    Patient: { gender: words('male female other unknown') },
    Encounter: {
      status: words(
        'planned arrived triaged in-progress onleave finished cancelled entered-in-error unknown',
      ),
    },
    Observation: { status: RESULT },
    DiagnosticReport: { status: [...RESULT, 'partial', 'appended'] },
    Procedure: { status: EVENT },
    Communication: { status: EVENT, priority: PRIORITY },
    MedicationRequest: {
      status: words('active on-hold cancelled completed entered-in-error stopped draft unknown'),
      intent: words(ORDER),
      priority: PRIORITY,
    },
    MedicationAdministration: { status: EVENT.filter((it) => it !== 'preparation') },
    MedicationStatement: {
      status: words('active completed entered-in-error intended stopped on-hold unknown not-taken'),
    },
    ImagingStudy: { status: words('registered available cancelled entered-in-error unknown') },
    QuestionnaireResponse: { status: words('in-progress completed amended entered-in-error stopped') },
    ServiceRequest: { status: REQUEST, intent: words(`directive ${ORDER}`), priority: PRIORITY },
    Appointment: {
      status: words(
        'proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist',
      ),
    },
    CarePlan: { status: REQUEST, intent: words('proposal plan order option') },
    CareTeam: { status: words('proposed active suspended inactive entered-in-error') },
    Task: {
      status: words(
        'draft requested received accepted rejected ready cancelled in-progress on-hold failed completed entered-in-error',
      ),
      intent: words(`unknown ${ORDER}`),
      priority: PRIORITY,
    },
    Group: { type: words('person animal practitioner device medication substance') },
    List: {
      status: words('current retired entered-in-error'),
      mode: words('working snapshot changes'),
    },
  }),
)

/** Where a resource says which patient it is about. */
export const PATIENT_ELEMENTS: readonly string[] = ['subject', 'patient', 'for']
