import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Input, SearchField } from 'react-aria-components/SearchField'

import { Modal } from './modal.tsx'
import styles from './palette.module.css'

export type PaletteItem = {
  /** Unlike any other of any section. */
  readonly id: string
  /** What it is called where it is heard. */
  readonly text: string
  readonly content: ReactNode
  readonly choose: () => void
}

export type PaletteSection = {
  readonly id: string
  readonly title: string
  readonly items: readonly PaletteItem[]
}

type PaletteProps = {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What fits the text, best first. */
  readonly sections: readonly PaletteSection[]
  /** How much that is, and what it leaves out: it is heard when it changes. */
  readonly status: ReactNode
  readonly children?: ReactNode
  readonly onClose: () => void
}

/** One field for everything. The focus stays in it; arrows move through what fits, and Enter takes it. */
export function Palette({ label, text, onText, sections, status, children, onClose }: PaletteProps) {
  const list = useRef<HTMLDivElement>(null)
  const items = sections.flatMap((section) => section.items)
  const take = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    // The palette lets go of the focus before what was chosen may take it.
    flushSync(onClose)
    item.choose()
  }
  /** What was typed before the field was there has focused nothing: Enter means the first that fits. */
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '') return
    if (list.current?.querySelector('[data-focused]')) return
    event.preventDefault()
    event.stopPropagation()
    take(items[0])
  }
  return (
    <Modal title={label} showsTitle={false} onClose={onClose}>
      <Autocomplete inputValue={text} onInputChange={onText}>
        <div className={styles.head} onKeyDownCapture={takeFirst}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog for typing begins where one types */}
          <SearchField aria-label={label} autoFocus className={styles.field ?? ''}>
            <Input placeholder={label} className={styles.input ?? ''} autoCorrect="off" spellCheck="false" />
          </SearchField>
          <button type="button" className={styles.close} onClick={onClose}>
            Close
          </button>
        </div>
        {children}
        <ListBox
          ref={list}
          aria-label="What fits"
          className={styles.list ?? ''}
          items={sections}
          onAction={(id) => take(items.find((item) => item.id === id))}
          renderEmptyState={() => <p className={styles.none}>Nothing fits.</p>}
        >
          {({ id, title, items: members }) => (
            <ListBoxSection id={id} className={styles.section ?? ''}>
              <Header className={styles.title}>{title}</Header>
              <Collection items={members}>
                {({ text: spoken, content }) => (
                  <ListBoxItem textValue={spoken} className={styles.item ?? ''}>
                    {content}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      <output className={styles.status}>{status}</output>
    </Modal>
  )
}
