/** Two joints and a shaft. Original work. */
export function BrandMark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path
        d="M5.2 2.2a2.6 2.6 0 0 1 2.6 3.5l4.5 4.5a2.6 2.6 0 1 1 1.5 3.6 2.6 2.6 0 1 1-3.6-1.5L5.7 7.8A2.6 2.6 0 1 1 2.7 4.3 2.6 2.6 0 0 1 5.2 2.2z"
        fill="currentColor"
      />
    </svg>
  )
}
