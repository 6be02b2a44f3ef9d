import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'

/** None so far, of records that are not completely read. */
export function OpenCount() {
  return (
    <span title="Not everything is loaded">
      open<VisuallyHidden>: not everything is loaded</VisuallyHidden>
    </span>
  )
}
