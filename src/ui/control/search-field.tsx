import type { Ref } from 'react'

import styles from './search-field.module.css'

type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** Escape empties it, then leaves it. What is typed stays on this page. */
export function SearchField({ label, value, onChange, ref }: SearchFieldProps) {
  return (
    <span className={styles.field}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={styles.lens}>
        <circle cx="6" cy="6" r="4" />
        <path d="m9 9 3.5 3.5" />
      </svg>
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (value === '') event.currentTarget.blur()
          else onChange('')
        }}
      />
    </span>
  )
}
