import type { Chart } from '../cohort/chart/chart.ts'
import type { Streams } from '../cohort/course/write-course.ts'
import type { HospitalName } from '../cohort/people/hospital.ts'

export type Scene = { readonly chart: Chart; readonly index: number; readonly streams: Streams }

/** One person of a story; a twin looks alike and must be judged otherwise. */
export type StoryPatient = {
  /** The id of the Patient. */
  readonly id: string
  readonly shows: string
  readonly hospital: HospitalName
  /** Of the whole clinical register: the rules that must be raised, each as soon as it exists. */
  readonly raises: readonly string[]
  /** Ids of the rules that must not be raised. */
  readonly quiet: readonly string[]
  /** Kinds of what is due that must be overdue, and those that must not. */
  readonly late?: readonly string[]
  readonly inTime?: readonly string[]
  readonly write: (scene: Scene) => void
}

export type Story = {
  readonly id: string
  readonly name: string
  readonly shows: string
  /** What of the article that this began with it represents. */
  readonly seedIds: readonly string[]
  readonly patients: readonly [StoryPatient, ...StoryPatient[]]
}
