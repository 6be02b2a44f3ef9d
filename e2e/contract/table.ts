import { CASES } from './cases/all.ts'
import { DEVIATIONS, type Deviation } from './deviations.ts'

const R4 = 'https://hl7.org/fhir/R4/'

/** The recorded outcome of every case on both servers, as Markdown. */
export function contractTable(): string {
  const rows = CASES.map(({ id, says, section }) => {
    const [mock, medplum] = [DEVIATIONS.mock[id], DEVIATIONS.medplum[id]]
    return row([`\`${id}\``, says, link(section), mark(mock), mark(medplum), verdict(mock ?? medplum)])
  })
  const count = (known: Readonly<Record<string, Deviation>>) => CASES.length - Object.keys(known).length
  return [
    '# What Bonewatch relies on in a FHIR server',
    '',
    'Made by `npm run contract -- --table`; do not edit. Each case knows HTTP and nothing of the server, so that it can be',
    'run against any other: `npm run contract -- --base https://fhir.example/r4`. It makes patients of its own there.',
    '',
    `Of ${CASES.length} cases, ${count(DEVIATIONS.mock)} hold on the mock server and ${count(DEVIATIONS.medplum)} on`,
    'the memory repository of Medplum behind its own router. A recorded outcome that changes, either way, fails the run.',
    '',
    row(['case', 'the server', 'R4', 'mock', 'Medplum', 'where they differ']),
    row(['---', '---', '---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n')
}

export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const link = (section: string) => `[${section}](${R4}${section})`
const mark = (deviation: Deviation | undefined) => (deviation === undefined ? 'holds' : 'differs')

const RIGHT = { contract: 'the contract is right', server: 'the server is right', either: 'both may' }

function verdict(deviation: Deviation | undefined): string {
  return deviation === undefined ? '' : `${RIGHT[deviation.right]}: ${deviation.why}`
}
