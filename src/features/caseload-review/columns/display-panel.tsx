import { COLUMNS, type CaseloadSearch, type ColumnName } from '#data/caseload-search.ts'
import { Button } from '#ui/control/button.tsx'
import { Segments } from '#ui/control/segments.tsx'

import { columnsOf, viewLook } from '../views/caseload-views.ts'
import styles from './display-panel.module.css'
import { HEADS } from './heads.ts'

type DisplayPanelProps = {
  readonly search: CaseloadSearch
  readonly density: 'cosy' | 'compact'
  readonly onSearch: (next: CaseloadSearch) => void
}

const DENSITIES = [
  { key: 'cosy', text: 'Two lines' },
  { key: 'compact', text: 'One line' },
] as const

/** How the list is laid out: how high its rows are, which columns it has, and in which order. */
export function DisplayPanel({ search, density, onSearch }: DisplayPanelProps) {
  const shown = columnsOf(search)
  const usual = viewLook(search.view).columns
  const set = (columns: readonly ColumnName[]) => {
    const { columns: _, ...rest } = search
    onSearch(String(columns) === String(usual) ? rest : { ...rest, columns })
  }
  const move = (at: number, by: number) => {
    set(shown.toSpliced(at, 1).toSpliced(at + by, 0, ...shown.slice(at, at + 1)))
  }
  return (
    <div className={styles.panel}>
      <Segments
        label="Rows"
        options={DENSITIES}
        chosen={density}
        onChoose={(next) => onSearch({ ...search, density: next })}
      />
      <fieldset className={styles.columns}>
        <legend>Columns</legend>
        {[...shown, ...COLUMNS.filter((column) => !shown.includes(column))].map((column) => {
          const at = shown.indexOf(column)
          const { text } = HEADS[column]
          return (
            <div key={column} className={styles.column}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={() => set(at < 0 ? [...shown, column] : shown.toSpliced(at, 1))}
                />
                {text}
              </label>
              {at > 0 && (
                <Move name={`Move ${text} forward`} path="M7 9 3 5l4-4" onMove={() => move(at, -1)} />
              )}
              {at >= 0 && at < shown.length - 1 && (
                <Move name={`Move ${text} back`} path="m3 1 4 4-4 4" onMove={() => move(at, 1)} />
              )}
            </div>
          )
        })}
      </fieldset>
      {search.columns !== undefined && (
        <Button size="small" onClick={() => set(usual)}>
          Usual columns
        </Button>
      )}
    </div>
  )
}

type MoveProps = { readonly name: string; readonly path: string; readonly onMove: () => void }

function Move({ name, path, onMove }: MoveProps) {
  return (
    <button type="button" className={styles.move} aria-label={name} onClick={onMove}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}
