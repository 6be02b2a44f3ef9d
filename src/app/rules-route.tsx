import { getRouteApi, useRouter } from '@tanstack/react-router'

import type { RuleSearch } from '#data/rule-search.ts'
import { useCaseload } from '#data/use-caseload.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'

import { NumbersScreen } from '../features/rule-book/numbers-screen.tsx'
import { RuleScreen } from '../features/rule-book/rule-screen.tsx'
import { RulesScreen } from '../features/rule-book/rules-screen.tsx'
import { toPatient } from './patient-address.ts'

const book = getRouteApi('/rules')
const page = getRouteApi('/rules/$rule')
const numbers = getRouteApi('/rules/numbers')

export function RulesRoute() {
  const search = book.useSearch()
  const navigate = book.useNavigate()
  const router = useRouter()
  const { rules } = book.useRouteContext()
  const toRule = (rule: RuleId) => ({ to: '/rules/$rule', params: { rule } }) as const
  return (
    <RulesScreen
      rules={rules}
      feed={useCaseload()}
      search={search}
      onSearch={(next: RuleSearch) => void navigate({ search: next, replace: true })}
      onOpen={(rule) => void navigate(toRule(rule))}
      hrefOfRule={(rule) => router.buildLocation(toRule(rule)).publicHref}
      onNumbers={() => void navigate({ to: '/rules/numbers' })}
      hrefOfNumbers={router.buildLocation({ to: '/rules/numbers' }).publicHref}
    />
  )
}

export function RuleRoute() {
  const { rule } = page.useParams()
  const navigate = page.useNavigate()
  const router = useRouter()
  const { rules } = page.useRouteContext()
  return (
    <RuleScreen
      key={rule}
      asked={rule}
      rules={rules}
      feed={useCaseload()}
      onBack={() => void navigate({ to: '/rules' })}
      onOpen={(next) => void navigate({ to: '/rules/$rule', params: { rule: next } })}
      onOpenPatient={(patient) => void navigate(toPatient(patient))}
      hrefOfPatient={(patient) => router.buildLocation(toPatient(patient)).publicHref}
    />
  )
}

export function NumbersRoute() {
  const navigate = numbers.useNavigate()
  const { rules } = numbers.useRouteContext()
  return <NumbersScreen rules={rules} onBack={() => void navigate({ to: '/rules' })} />
}
