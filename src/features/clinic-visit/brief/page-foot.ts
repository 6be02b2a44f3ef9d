import { useEffect } from 'react'

/** What stands at the foot of every printed page, whose number the browser knows. */
export function usePageFoot(start: string, end: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(footStyles(start, end))
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [start, end])
}

/** Margin boxes know their page and how many there are; no element does. */
export function footStyles(start: string, end: string): string {
  const small = `font: 11px 'IBM Plex Sans Variable', sans-serif; color: #000;`
  return `@page {
    margin: 10mm 12mm 15mm;
    @bottom-left { content: ${cssString(start)}; ${small} font-weight: 600; white-space: nowrap; }
    @bottom-right { content: ${cssString(`${end}  Page `)} counter(page) " of " counter(pages); ${small} }
  }`
}

/** Nothing in a name can end the string and begin a rule. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\p{Cc}<>]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}
