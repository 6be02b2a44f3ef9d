import { RULES } from '../../src/domain/rules/registry.ts'
import { DEFAULT_RULESET } from '../../src/domain/rules/ruleset.ts'
import { rulesetName } from '../../src/domain/rules/ruleset-name.ts'
import { wordList } from '../../src/wording/list.ts'
import { FAMILIES, type Family } from '../../src/wording/rule-book/families.ts'
import { followUpLines } from '../../src/wording/rule-book/follow-up.ts'
import { otherNumbers, type NumberLine, type NumberValue } from '../../src/wording/rule-book/numbers.ts'
import { rulePage, type RulePage } from '../../src/wording/rule-book/rule-page.ts'
import { workedExamples, type Said } from '../../src/wording/rule-book/worked-examples.ts'
import { nameSource, wordMark } from '../../src/wording/setting.ts'
import { wordProblem, wordTier } from '../../src/wording/terms.ts'
import { lines, table } from './markdown.ts'

const RULESET = DEFAULT_RULESET
const MADE =
  'Made from the rules by `npm run rule-book`, and compared with them by the tests: not to be edited.'

/** Every page of docs/clinical-rules, by its file name. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', contents()],
    ...FAMILIES.map((family) => [`${family.id}.md`, familyPage(family)] as const),
    ['follow-up.md', followUpPage()],
  ])
}

function pagesOf({ rules }: Family): readonly RulePage[] {
  return rules.flatMap((id) => RULES.filter((rule) => rule.id === id)).map((rule) => rulePage(rule, RULESET))
}

function contents(): string {
  const chapters = FAMILIES.map(
    (family) =>
      `## [${family.title}](${family.id}.md)\n\n${table(
        ['Rule', 'Name', 'What it asks', 'Raised as'],
        pagesOf(family).map((page) => [
          `[${page.id}](${family.id}.md#${anchorOf(page)})`,
          page.name,
          page.question,
          tiersOf(page),
        ]),
      )}`,
  )
  return page(
    'The clinical rules',
    `What Bonewatch believes, and who says so: ${RULES.length} rules of ruleset \`${rulesetName(RULESET)}\`. ${MADE}`,
    `A rule says of a patient that something is **raised**, that it is **clear** and which facts clear it, or that it
**cannot tell** and what it would need. Where it does not apply, it says nothing. Every number has a unit, a source and a
mark: **verified** in the source named; **general knowledge**, which nobody has yet read in a text and a clinician must
confirm; or **local policy**, a default of ours that each site confirms or [changes](../rule-profiles.md).

The examples are not drawings: each is worked out by the rule itself whenever these pages are made, and is one of its tests.
The same pages, with what a site has changed and whom each rule concerns now, stand under _Rules_ in the program.`,
    ...chapters,
    '## [Follow-up intervals and other numbers](follow-up.md)',
  )
}

function familyPage(family: Family): string {
  return page(family.title, MADE, ...pagesOf(family).map(ruleSection))
}

function ruleSection(of: RulePage): string {
  const rule = RULES.find(({ id }) => id === of.id)
  const facts: readonly (readonly [string, string])[] = [
    ['Version', String(of.version)],
    ['Part of', wordProblem(of.problem)],
    ['Speaks of', of.appliesTo],
    ['Raised as', tiersOf(of)],
    ['Clears when', of.clearsWhen],
    ['Reads', lines(of.reads)],
    ...(of.lateness.length === 0
      ? []
      : [['Reads whether late', wordList(of.lateness.map((kind) => kind.toLowerCase()))] as const]),
  ]
  return [
    `## ${of.id} ${of.name}`,
    `_${of.question}_`,
    table(['', ''], facts),
    `### Examples of ${of.id}`,
    table(
      ['What it shows', 'Given, and nothing else', 'What the rule says'],
      rule === undefined
        ? []
        : workedExamples(rule, RULESET).map(({ shows, given, said }) => [
            shows,
            given.length === 0 ? 'Nothing on record' : lines(given),
            said.length === 0 ? 'Does not apply' : said.map(saidOf).join('<br>'),
          ]),
    ),
    `### Numbers of ${of.id}`,
    numbersTable(of.numbers),
  ].join('\n\n')
}

function saidOf({ outcome, because }: Said): string {
  return `**${verdictOf(outcome)}**: ${lines([because])}`
}

function verdictOf(outcome: Said['outcome']): string {
  if (outcome.verdict === 'clear') return 'Clear'
  if (outcome.verdict === 'unknown') return wordTier('unknown')
  return [wordTier(outcome.tier), ...(outcome.grade === undefined ? [] : [`grade ${outcome.grade}`])].join(
    ', ',
  )
}

function tiersOf({ tiers }: RulePage): string {
  return tiers.map(wordTier).join(', ')
}

function numbersTable(numbers: readonly NumberLine[]): string {
  return table(
    ['Number', 'Value', 'A site may choose', 'Where it comes from', 'Mark'],
    numbers.map(({ name, keys, values, source, mark }) => [
      `${name}<br>${keys.map((key) => `\`${key}\``).join('<br>')}`,
      lines(values.map(({ text }) => text)),
      lines(values.map(boundsOf)),
      source.url === undefined ? nameSource(source) : `[${nameSource(source)}](${source.url})`,
      wordMark(mark),
    ]),
  )
}

function boundsOf({ bounds }: NumberValue): string {
  return bounds ?? 'fixed'
}

function followUpPage(): string {
  return page(
    'Follow-up intervals and other numbers',
    `What no single rule reads: when things are due, what counts as a risk, what is shown beside. ${MADE}`,
    '## Follow-up intervals',
    'Lead and grace are local policy throughout: guidelines give ranges, and never a window of grace.',
    table(
      ['What is due', 'Interval', 'Announced before', 'Grace', 'Where the interval comes from', 'Mark'],
      followUpLines(RULESET).map(({ row, name, interval, lead, grace, source, mark }) => [
        `${name}<br>\`follow-up.${row}\``,
        ...[interval, lead, grace].map((days) => lines([days.text, boundsOf(days)])),
        nameSource(source),
        wordMark(mark),
      ]),
    ),
    ...otherNumbers(RULESET).map(({ title, numbers }) => `## ${title}\n\n${numbersTable(numbers)}`),
  )
}

function page(title: string, ...paragraphs: readonly string[]): string {
  return `${[`# ${title}`, ...paragraphs].join('\n\n')}\n`
}

/** As GitHub makes it of a heading. */
function anchorOf({ id, name }: RulePage): string {
  return `${id} ${name}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}
