import type { ReactNode } from 'react'
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
  const take = (id: unknown) => {
    const chosen = sections.flatMap(({ items }) => items).find((item) => item.id === id)
    if (chosen === undefined) return
    onClose()
    chosen.choose()
  }
  return (
    <Modal title={label} showsTitle={false} onClose={onClose}>
      <Autocomplete inputValue={text} onInputChange={onText}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog for typing begins where one types */}
        <SearchField aria-label={label} autoFocus className={styles.field ?? ''}>
          <Input placeholder={label} className={styles.input ?? ''} autoCorrect="off" spellCheck="false" />
        </SearchField>
        {children}
        <ListBox
          aria-label="What fits"
          className={styles.list ?? ''}
          items={sections}
          onAction={take}
          renderEmptyState={() => <p className={styles.none}>Nothing fits.</p>}
        >
          {({ id, title, items }) => (
            <ListBoxSection id={id} className={styles.section ?? ''}>
              <Header className={styles.title}>{title}</Header>
              <Collection items={items}>
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
