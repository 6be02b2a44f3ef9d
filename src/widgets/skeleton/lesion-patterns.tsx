import type { Mark } from './place-lesions.ts'

/** Dots and hatches, under names of their own for each drawing. */
export function LesionPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-lytic`} width="3.6" height="3.6" patternUnits="userSpaceOnUse">
        <rect width="3.6" height="3.6" fill="var(--lesion-bg)" />
        <circle cx="1.8" cy="1.8" r="1.1" fill="var(--lesion)" />
      </pattern>
      <pattern
        id={`${id}-mixed`}
        width="3.6"
        height="3.6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="3.6" height="3.6" fill="var(--lesion-bg)" />
        <rect width="1.7" height="3.6" fill="var(--lesion)" />
      </pattern>
    </defs>
  )
}

export function fillOf(pattern: Mark['pattern'] | undefined, id: string): string {
  switch (pattern) {
    case undefined:
      return 'var(--bone)'
    case 'lytic':
    case 'mixed':
      return `url(#${id}-${pattern})`
    case 'blastic':
      return 'var(--lesion)'
    case 'suspected':
      return 'var(--surface)'
    case 'untold':
      return 'var(--band-edge)'
    case 'pain-none':
    case 'pain-untold':
      return 'var(--surface)'
    case 'pain-mild':
      return 'var(--pain-mild)'
    case 'pain-moderate':
      return 'var(--pain-moderate)'
    case 'pain-severe':
      return 'var(--pain-severe)'
  }
}
