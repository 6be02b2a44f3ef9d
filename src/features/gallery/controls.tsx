import { useState } from 'react'

import { Button } from '#ui/control/button.tsx'
import { ChoiceMenu } from '#ui/control/choice-menu.tsx'
import { LinkTabs } from '#ui/control/link-tabs.tsx'
import { Popover } from '#ui/control/popover.tsx'
import { SearchField } from '#ui/control/search-field.tsx'
import { Segments } from '#ui/control/segments.tsx'
import { KeyCaps } from '#ui/keys/key-caps.tsx'
import { Card } from '#ui/layout/card.tsx'
import { KeySheet } from '#ui/overlay/key-sheet.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { Palette } from '#ui/overlay/palette.tsx'

import styles from './gallery-screen.module.css'

const SITES = [
  { key: 'breast', text: 'Breast', count: 6 },
  { key: 'lung', text: 'Lung', count: 0 },
] as const
const RANGES = [
  { key: '3m', text: '3 m' },
  { key: 'all', text: 'All' },
] as const
const nothing = () => {}

/** What is pressed, typed in or opened, each in its states. */
export function Controls() {
  const [text, setText] = useState('mock')
  const [chosen, setChosen] = useState<readonly (typeof SITES)[number]['key'][]>(['breast'])
  const [range, setRange] = useState<(typeof RANGES)[number]['key']>('3m')
  return (
    <Card title="Controls">
      <div className={styles.row}>
        <Button>Plain</Button>
        <Button look="primary" shortcut="p">
          Primary
        </Button>
        <Button look="quiet">Quiet</Button>
        <Button look="notice" shortcut="Shift+R">
          3 more urgent: show
        </Button>
        <Button size="small">Small</Button>
        <Button disabled>Disabled</Button>
        <KeyCaps keys="g c" />
        <KeyCaps keys="Mod+K" />
      </div>
      <div className={styles.row}>
        <SearchField label="Filter rows" value={text} onChange={setText} />
        <ChoiceMenu name="Primary" choices={SITES} chosen={chosen} onChange={setChosen} />
        <ChoiceMenu name="Site" choices={SITES} chosen={[]} onChange={nothing} />
        <Popover look="count" label="8 refused">
          What became of every record
        </Popover>
        <Segments label="Range" options={RANGES} chosen={range} onChoose={setRange} />
      </div>
      <LinkTabs
        label="Views"
        tabs={['All', 'Act now'].map((word, at) => ({
          key: word,
          href: '#',
          on: at === 0,
          text: word,
          count: at,
          onGo: nothing,
        }))}
      />
      <Overlays />
    </Card>
  )
}

const ITEMS = ['First', 'Second'].map((text) => ({ id: text, text, content: text, choose: nothing }))

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'palette' | 'empty' | 'keys'>()
  const close = () => setOpen(undefined)
  const palette = { label: 'Find', text: '', onText: nothing, onClose: close }
  return (
    <div className={styles.row}>
      {(['dialog', 'palette', 'empty', 'keys'] as const).map((one) => (
        <Button key={one} onClick={() => setOpen(one)}>
          {one}
        </Button>
      ))}
      {open === 'dialog' && (
        <Modal title="Title" onClose={close}>
          <p>What it is about.</p>
        </Modal>
      )}
      {open === 'palette' && (
        <Palette {...palette} sections={[{ id: 'a', title: 'Section', items: ITEMS }]} status="2 fit" />
      )}
      {open === 'empty' && <Palette {...palette} sections={[]} status="None fits" />}
      {open === 'keys' && <KeySheet onClose={close} />}
    </div>
  )
}
