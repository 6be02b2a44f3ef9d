import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { RULES } from '#domain/rules/registry.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'
import { Button } from '#ui/control/button.tsx'
import { Notice } from '#ui/feedback/notice.tsx'
import { useCommands } from '#ui/keys/use-commands.ts'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import type { RulePage } from '#wording/rule-book/rule-page.ts'
import { workedExamples } from '#wording/rule-book/worked-examples.ts'

import { hitsByRule } from './order/hits.ts'
import { pagesOf } from './order/pages.ts'
import { AFTER, BEFORE } from './commands.ts'
import { About } from './parts/about.tsx'
import { ExamplesTable } from './parts/examples-table.tsx'
import { NowCard } from './parts/now-card.tsx'
import { NumbersTable } from './parts/numbers-table.tsx'
import styles from './rule-screen.module.css'

type RuleScreenProps = {
  /** As it stands in the address. */
  readonly asked: string
  readonly rules: Ruleset
  readonly feed: CaseloadFeed
  readonly onBack: () => void
  readonly onOpen: (rule: RuleId) => void
  readonly onOpenPatient: (patient: PatientId) => void
  readonly hrefOfPatient: (patient: PatientId) => string
}

/** One rule, whole: what it asks, of whom, by which numbers, what it says of its examples and of the caseload. */
export function RuleScreen({ asked, ...props }: RuleScreenProps) {
  const pages = pagesOf(props.rules)
  const at = pages.findIndex(({ id }) => id === asked)
  const page = pages[at]
  const rule = RULES.find(({ id }) => id === asked)
  if (page === undefined || rule === undefined) return <NoSuchRule asked={asked} onBack={props.onBack} />
  return (
    <article className={styles.page}>
      <Head page={page} before={pages[at - 1]?.id} after={pages[at + 1]?.id} {...props} />
      {page.isOff && (
        <Notice
          tone="unsure"
          title="Switched off by this site: it raises nothing, clears nothing, and nobody is checked for it."
        />
      )}
      <div className={styles.columns}>
        <div className={styles.aside}>
          <About page={page} />
          <NowCard hits={hitsByRule(props.feed.rows)(page.id)} isOff={page.isOff} {...props} />
        </div>
        <div className={styles.column}>
          <Card flush title="Examples" note={`worked out here with ${rulesetName(props.rules)}`}>
            <ExamplesTable examples={workedExamples(rule, props.rules)} />
          </Card>
          <Card flush title="Numbers" note={wordCount(page.numbers.length)}>
            <NumbersTable numbers={page.numbers} />
          </Card>
        </div>
      </div>
    </article>
  )
}

type HeadProps = Pick<RuleScreenProps, 'onBack' | 'onOpen'> & {
  readonly page: RulePage
  readonly before: RuleId | undefined
  readonly after: RuleId | undefined
}

function Head({ page, before, after, onBack, onOpen }: HeadProps) {
  const goes = [
    { ...BEFORE, rule: before, text: 'Previous' },
    { ...AFTER, rule: after, text: 'Next' },
  ].map(({ rule, ...go }) => ({ ...go, ...(rule !== undefined && { run: () => onOpen(rule) }) }))
  useCommands(goes.filter(({ run }) => run !== undefined))
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>
          <Value>{page.id}</Value> {page.name}
        </h1>
        <p>{page.question}</p>
      </div>
      <nav aria-label="Rules" className={styles.ways}>
        {goes.map(({ id, text, keys, run }) => (
          <Button key={id} size="small" shortcut={keys} onClick={run} disabled={run === undefined}>
            {text}
          </Button>
        ))}
        <Button size="small" onClick={onBack}>
          All rules
        </Button>
      </nav>
    </header>
  )
}

function NoSuchRule({ asked, onBack }: { readonly asked: string; readonly onBack: () => void }) {
  return (
    <section className={styles.page} aria-label="Rule not found">
      <h1>Rule not found</h1>
      <p>There is no rule {asked} here.</p>
      <div>
        <Button onClick={onBack}>All rules</Button>
      </div>
    </section>
  )
}

function wordCount(numbers: number): string {
  return numbers === 1 ? '1 number' : `${numbers} numbers`
}
