/** What is typed while the field that it is meant for is on its way. No key of it reaches the page. */
export type HeldTyping = { readonly text: () => string; readonly release: () => void }

export function holdTyping(): HeldTyping {
  let text = ''
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return
    if (event.key === 'Backspace') text = text.slice(0, -1)
    else if (event.key.length === 1) text += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('keydown', hold, { capture: true })
  return {
    text: () => text,
    release: () => document.removeEventListener('keydown', hold, { capture: true }),
  }
}
