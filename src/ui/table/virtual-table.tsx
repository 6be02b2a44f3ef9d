import { useVirtualizer } from '@tanstack/react-virtual'
import {
  Fragment,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'

import { VisuallyHidden } from '../text/visually-hidden.tsx'
import { usePrinting } from '../use-printing.ts'
import { linkOf, rowFocusedIn, rowOf, spanWith } from './row-places.ts'
import styles from './virtual-table.module.css'

export type VirtualTableHandle = {
  /** Moves the focus by rows, from where it is or was; each row's `[data-row-link]` receives it. */
  readonly moveFocus: (steps: number) => void
  /** Brings one row into view and focuses its link; nothing when it is not in the list. */
  readonly focusKey: (key: string) => void
}

type VirtualTableProps = {
  readonly caption: string
  /** The `<th>` of the one head row. */
  readonly head: ReactNode
  /** One for each row, in order, unlike any other. */
  readonly keys: readonly string[]
  readonly rowHeight: number
  /** The cells of one row. */
  readonly renderCells: (index: number) => ReactNode
  readonly ref?: Ref<VirtualTableHandle>
}

const HEAD_ROWS = 1
const HEAD_HEIGHT = 30

/** A real table that renders the rows in view and the one that was focused last; on paper it renders them all. */
export function VirtualTable({ caption, head, keys, rowHeight, renderCells, ref }: VirtualTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [kept, setKept] = useState<string>()
  const keptIndex = kept === undefined ? -1 : keys.indexOf(kept)
  const { rows, after, measure, reveal } = useRowsInView({ frame, keys, rowHeight, keptIndex })

  const focusRow = (index: number) => {
    const key = keys[index]
    if (key === undefined) return
    // The row must exist before it can be focused.
    flushSync(() => setKept(key))
    reveal(index)
    linkOf(frame.current, index)?.focus({ preventScroll: true })
  }
  useImperativeHandle(ref, () => ({
    focusKey: (key) => focusRow(keys.indexOf(key)),
    moveFocus: (steps) => {
      const from = rowFocusedIn(frame.current) ?? keptIndex
      focusRow(Math.min(Math.max(from + steps, 0), keys.length - 1))
    },
  }))

  return (
    <div
      ref={frame}
      className={styles.frame}
      onFocus={({ target }) => {
        const index = rowOf(target)
        if (index !== undefined) setKept(keys[index])
      }}
    >
      <table className={styles.table} aria-rowcount={keys.length + HEAD_ROWS}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody>
          {rows.map(({ index, before }) => (
            <Fragment key={keys[index]}>
              <Spacer height={before} />
              <tr
                ref={measure}
                className={styles.row}
                data-index={index}
                aria-rowindex={index + 1 + HEAD_ROWS}
              >
                {renderCells(index)}
              </tr>
            </Fragment>
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

type InView = {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly keys: readonly string[]
  readonly rowHeight: number
  readonly keptIndex: number
}

/** The rows to render, with the height of what is left out before each of them and after the last. */
function useRowsInView({ frame, keys, rowHeight, keptIndex }: InView) {
  const isPrinting = usePrinting()
  // oxlint-disable-next-line react/incompatible-library -- the compiler leaves this hook as it is written
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    measureElement: (row) => row.getBoundingClientRect().height || rowHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 6,
    // The head takes its place above the rows, and stays over them while they scroll.
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: (range) => spanWith(range, keptIndex),
  })
  const items = virtual.getVirtualItems()
  const inView = items.map(({ index, start }, at) => ({
    index,
    before: start - (items[at - 1]?.end ?? HEAD_HEIGHT),
  }))
  return {
    rows: isPrinting ? keys.map((_, index) => ({ index, before: 0 })) : inView,
    after: isPrinting ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? HEAD_HEIGHT),
    measure: virtual.measureElement,
    reveal: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  }
}

function Spacer({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden="true" style={{ blockSize: height }} />
}
