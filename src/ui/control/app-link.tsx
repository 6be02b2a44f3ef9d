import type { AnchorHTMLAttributes, MouseEvent } from 'react'

type AppLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly href: string
  readonly onGo: () => void
}

/** A real address, for copying and for new tabs, that a plain click follows without loading the page again. */
export function AppLink({ href, onGo, children, ...rest }: AppLinkProps) {
  const follow = (event: MouseEvent) => {
    const asksForMore = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (asksForMore) return
    event.preventDefault()
    onGo()
  }
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}
