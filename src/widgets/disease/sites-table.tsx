import type { BoneSite, ClinicalState } from '#domain/facts/disease.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordPartialDate } from '#wording/day.ts'

import { SourceId } from '../record/source-id.tsx'
import { LESION_WORDS, wordRegion } from '#wording/place/region.ts'

const HEADS = [
  { text: 'Site' },
  { text: 'Pattern' },
  { text: 'Since' },
  { text: 'State' },
  { text: 'Source' },
]

const STATE_WORDS: Readonly<Record<ClinicalState, string>> = {
  active: 'Active',
  'active-unknown': 'State not told',
  remission: 'In remission',
  resolved: 'Resolved',
}

export function SitesTable({ sites }: { readonly sites: readonly BoneSite[] }) {
  return (
    <PlainTable caption="Bone sites" heads={HEADS}>
      {sites.map((site) => (
        // One record may name several sites.
        <tr key={`${site.id} ${JSON.stringify(site.region)}`}>
          <th scope="row">{site.region === undefined ? site.named : wordRegion(site.region)}</th>
          <td>{site.lesion === undefined ? 'Not told' : LESION_WORDS[site.lesion]}</td>
          <td>{site.since === undefined ? 'Not told' : <Value>{wordPartialDate(site.since)}</Value>}</td>
          <td>{wordCertainty(site)}</td>
          <td>
            <SourceId id={site.id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function wordCertainty({ certainty, state, region, named }: BoneSite): string {
  const words = STATE_WORDS[state]
  if (certainty === 'suspected') return `${words}, suspected`
  if (certainty === 'free-text' && region !== undefined) return `${words}, from text: ${named}`
  return words
}
