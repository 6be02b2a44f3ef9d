import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

import { createOrders } from '../../floors/list/orders.ts'
import { FAMILY, familyAt, manyRows, MARKED, PATIENT, patientAt } from '../../pages/list/rows.ts'

ModuleRegistry.registerModules([AllCommunityModule])

/** Our rows, cell by cell, in AG Grid: it sorts, filters and scrolls them. */
async function show(place) {
  const given = await (await fetch('/rows.json')).json()
  const taken = await (await fetch('/taken-down.json')).json()
  const rows = manyRows(given, Number(new URLSearchParams(location.search).get('rows')))
  const parts = taken.rows.map(({ cells }) => cells.map((html) => html.split(MARKED)))
  const data = rows.map((row, index) => ({ row, index }))
  const haystacks = createOrders(rows).haystacks()
  const htmlOf = (index, column) =>
    parts[index % parts.length][column]
      .map((part) => (part === FAMILY ? familyAt(index) : part.startsWith(PATIENT) ? patientAt(index) : part))
      .join('')
  const columns = taken.heads.map((headerName, column) => ({
    headerName,
    colId: String(column),
    sortable: true,
    sortingOrder: ['desc', 'asc', null],
    valueGetter: headerName.startsWith('Calcium')
      ? ({ data: one }) => calciumOf(one.row)
      : ({ data: one }) => one.index,
    comparator: unknownLast,
    getQuickFilterText: ({ data: one }) => (column === 0 ? haystacks[one.index] : ''),
    cellClass: taken.cellClasses[column],
    // oxlint-disable-next-line react/no-danger -- the markup is the product's own
    cellRenderer: ({ data: one }) => <div dangerouslySetInnerHTML={{ __html: htmlOf(one.index, column) }} />,
  }))
  performance.mark('begin')
  createRoot(place).render(<List data={data} columns={columns} rowHeight={taken.rowHeight} />)
}

function List({ data, columns, rowHeight }) {
  const [text, setText] = useState('')
  return (
    <>
      <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
      <div style={{ height: 760 }}>
        <AgGridReact
          rowData={data}
          columnDefs={columns}
          rowHeight={rowHeight}
          quickFilterText={text}
          cacheQuickFilter
          suppressColumnVirtualisation
          animateRows={false}
          onModelUpdated={({ api }) => {
            globalThis.benchCount = api.getDisplayedRowCount()
          }}
        />
      </div>
    </>
  )
}

/** As our own list sorts it: how far above the middle of its own range. */
function calciumOf({ calcium }) {
  if (calcium.state !== 'value' || calcium.high <= calcium.low) return undefined
  return (calcium.value - (calcium.low + calcium.high) / 2) / (calcium.high - calcium.low)
}

function unknownLast(a, b, _nodeA, _nodeB, isDescending) {
  if (a === b) return 0
  if (a === undefined) return isDescending ? -1 : 1
  if (b === undefined) return isDescending ? 1 : -1
  return a - b
}

void show(document.getElementById('app'))
