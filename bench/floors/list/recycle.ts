import type { TakenDown } from '../../pages/list/take-down.ts'

const MORE = 3

/** A window of rows over an order. Rows that leave it at one end are filled anew and put at the other. */
export function recycle(
  app: HTMLElement,
  { rowHeight, rowClass }: Pick<TakenDown, 'rowHeight' | 'rowClass'>,
  htmlOf: (row: number) => string,
) {
  const body = app.querySelector('tbody')
  const table = body?.closest('table')
  const frame = scrollerOf(body)
  if (!body || !table || !frame) throw new Error('The list has no place')
  const [above, below] = [spacer(), spacer()]
  body.replaceChildren(above, below)
  const size = Math.ceil(frame.clientHeight / rowHeight) + 2 * MORE
  let order = new Int32Array()
  const filled = new WeakMap<HTMLTableRowElement, number>()
  let first = 0
  let pool: HTMLTableRowElement[] = []

  function fill(row: HTMLTableRowElement, at: number): void {
    const wanted = order[at] ?? 0
    if (filled.get(row) !== wanted) row.innerHTML = htmlOf(wanted)
    filled.set(row, wanted)
    row.ariaRowIndex = String(at + 2)
    row.dataset['index'] = String(at)
  }

  function place(): void {
    setHeight(above, first * rowHeight)
    setHeight(below, (order.length - first - pool.length) * rowHeight)
  }

  function firstInView(): number {
    const wanted = Math.floor((frame?.scrollTop ?? 0) / rowHeight) - MORE
    return Math.max(0, Math.min(wanted, order.length - pool.length))
  }

  function scroll(): void {
    const next = firstInView()
    const by = next - first
    if (by === 0) return
    first = next
    const moved = Math.min(Math.abs(by), pool.length)
    for (let step = 0; step < moved; step += 1) {
      const isDown = by > 0
      const row = isDown ? pool.shift() : pool.pop()
      if (row === undefined) return
      // The last of those that move comes to stand at the end of the window.
      fill(row, isDown ? first + pool.length + 1 - moved + step : first + moved - 1 - step)
      if (isDown) below.before(row)
      else above.after(row)
      pool[isDown ? 'push' : 'unshift'](row)
    }
    place()
  }

  frame.addEventListener('scroll', scroll, { passive: true })
  return {
    show: (next: Int32Array): void => {
      order = new Int32Array(next)
      table.ariaRowCount = String(order.length + 1)
      const count = Math.min(size, order.length)
      while (pool.length < count) pool.push(rowOf(rowClass))
      for (const row of pool.splice(count)) row.remove()
      first = firstInView()
      for (const [at, row] of pool.entries()) fill(row, first + at)
      if (!pool.every((row) => row.isConnected)) below.before(...pool)
      place()
    },
  }
}

function scrollerOf(from: Element | null): Element | null {
  let one = from
  while (one !== null && !/auto|scroll/.test(getComputedStyle(one).overflowY)) one = one.parentElement
  return one
}

function rowOf(className: string): HTMLTableRowElement {
  return Object.assign(document.createElement('tr'), { className })
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr')
  row.ariaHidden = 'true'
  return row
}

function setHeight(row: HTMLTableRowElement, height: number): void {
  row.style.blockSize = `${Math.max(0, height)}px`
}
