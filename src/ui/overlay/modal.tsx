import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal as Window, ModalOverlay } from 'react-aria-components/Modal'

import styles from './modal.module.css'

type ModalProps = {
  readonly title: string
  /** Its title is its first heading; a palette has its field instead. */
  readonly showsTitle?: boolean
  readonly size?: 'regular' | 'wide'
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Over the page, which can neither be reached nor scrolled meanwhile. Shown for as long as it is rendered. Escape and a
 * press outside close it; the focus goes back to where it was.
 */
export function Modal({ title, showsTitle = true, size = 'regular', onClose, children }: ModalProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={styles.veil ?? ''}
    >
      <Window className={styles.window ?? ''} data-size={size}>
        <Dialog className={styles.dialog ?? ''} {...(!showsTitle && { 'aria-label': title })}>
          {showsTitle && (
            <header className={styles.head}>
              <Heading slot="title">{title}</Heading>
              <button type="button" className={styles.close} onClick={onClose}>
                Close
              </button>
            </header>
          )}
          {children}
        </Dialog>
      </Window>
    </ModalOverlay>
  )
}
