import { expect, test } from 'vitest'

import { replacedIn } from './replaced.ts'

const link = (type: string, reference: unknown) => ({ type, other: { reference } })

test.each<[resource: unknown, patients: readonly string[]]>([
  [
    { resourceType: 'Patient', link: [link('replaces', 'Patient/1'), link('seealso', 'Patient/2')] },
    ['Patient/1'],
  ],
  [
    { resourceType: 'Patient', link: [link('replaces', 'https://fhir.test/r4/Patient/1/_history/3')] },
    ['Patient/1'],
  ],
  [{ resourceType: 'Patient', link: [link('replaced-by', 'Patient/1')] }, []],
  [{ resourceType: 'Patient', link: [link('replaces', 7), null, 'x'] }, []],
  [{ resourceType: 'Patient', link: 'Patient/1' }, []],
  [{ resourceType: 'Person', link: [link('replaces', 'Patient/1')] }, []],
  [null, []],
])('%j replaces %j', (resource, patients) => {
  expect(replacedIn(resource)).toEqual(patients)
})
