import { byId } from '#domain/facts/record.ts'

import { account } from './account.ts'
import { arrivalOf, isShapeless, type Shapeless } from './arrival/arrival.ts'
import { createCollection } from './collection.ts'
import type { Terms } from './records.ts'
import type { Intake } from './scope.ts'

export function createIntake(terms: Terms): Intake {
  const { sources, records, enter, settle } = createCollection(terms)
  const { own, lent, people } = sources
  const shapeless: Shapeless[] = []
  let received = 0

  return {
    add: (resource, fullUrl) => {
      const arrival = arrivalOf(resource, fullUrl)
      received++
      if (isShapeless(arrival)) shapeless.push(arrival)
      else own.take(enter(arrival))
    },
    lend: (resource, fullUrl) => {
      const arrival = arrivalOf(resource, fullUrl)
      if (!isShapeless(arrival)) lent.take(enter(arrival))
    },
    replace: (resource, fullUrl) => {
      const arrival = arrivalOf(resource, fullUrl)
      received++
      if (isShapeless(arrival)) shapeless.push(arrival)
      else received -= own.replace(enter(arrival))
    },
    finish: (coverageOf) => {
      settle()
      const ids = [...people.ids()].toSorted(byId)
      const patients = ids.flatMap((id) => records.facts(id, coverageOf?.(id)) ?? [])
      return { patients, ...account(sources, { records, shapeless, received }) }
    },
    patient: (id, coverageOf) => {
      settle()
      return people.get(id) === undefined ? undefined : records.facts(id, coverageOf?.(id))
    },
    raw: (id) => {
      settle()
      const standing = own.get(id)?.standing
      return standing?.kind === 'one' ? standing.arrival.json : undefined
    },
  }
}
