/** What is read of a key press. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `g c` is two strokes, pressed one after the other. */
export function strokesOf(keys: string): readonly string[] {
  return keys.split(' ')
}

/**
 * A letter or a named key wants its modifiers exactly, whatever Caps Lock says. Another character is what it is, however
 * a keyboard writes it: `[` needs AltGr on many.
 */
export function isStroke(stroke: string, pressed: Pressed, isMac = IS_MAC): boolean {
  const { key, modifiers } = partsOf(stroke)
  if (pressed.key.toLowerCase() !== (key === 'Space' ? ' ' : key.toLowerCase())) return false
  const isWritten = pressed.getModifierState('AltGraph')
  const [mod, other] = isMac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey]
  if ((!isWritten && other) || (!isWritten && mod) !== modifiers.includes('Mod')) return false
  if (!/^\p{L}$|^..+$/u.test(key)) return true
  return pressed.shiftKey === modifiers.includes('Shift') && !pressed.altKey
}

/** Whether someone who dictates, or whose hand slips, could press it by accident: the switch turns these off. */
export function areSingleKeys(keys: string): boolean {
  return strokesOf(keys).every((stroke) => {
    const { key, modifiers } = partsOf(stroke)
    return !modifiers.includes('Mod') && (key.length === 1 || key === 'Space')
  })
}

/** For reading: `Ctrl K`. */
export function wordStroke(stroke: string, isMac = IS_MAC): string {
  const { key, modifiers } = partsOf(stroke)
  const words = modifiers.map((modifier) => (modifier === 'Mod' ? (isMac ? 'Cmd' : 'Ctrl') : modifier))
  return [...words, key === 'Escape' ? 'Esc' : key].join(' ')
}

/** For `aria-keyshortcuts`, which has no word for one key after another. */
export function ariaKeys(keys: string, isMac = IS_MAC): string | undefined {
  if (strokesOf(keys).length > 1) return undefined
  return keys.replace('Mod', isMac ? 'Meta' : 'Control')
}

function partsOf(stroke: string): { readonly key: string; readonly modifiers: readonly string[] } {
  const parts = stroke.split('+')
  return { key: parts.at(-1) ?? '', modifiers: parts.slice(0, -1) }
}
