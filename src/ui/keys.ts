/** One key and what it does. `key` as `KeyboardEvent.key` has it: `j`, `/`, `R` with Shift. */
export type KeyAct = {
  readonly key: string
  /** For the sheet of keys and for `aria-keyshortcuts`. */
  readonly label: string
  readonly run: () => void
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'
> & {
  readonly target: EventTarget | null
}

/**
 * The act that a key press asks for. None with a modifier other than Shift, none while text is entered or composed,
 * none when something nearer has used the press: single letters must never act where someone writes.
 */
export function actFor(pressed: Pressed, acts: readonly KeyAct[]): KeyAct | undefined {
  if (pressed.defaultPrevented || pressed.isComposing) return undefined
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || isWriting(pressed.target)) return undefined
  return acts.find(({ key }) => key === pressed.key)
}

const KEYS_THAT_ARE_TEXT =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [popover]'

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(KEYS_THAT_ARE_TEXT) !== null
}
