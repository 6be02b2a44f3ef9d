import { EVERYWHERE, type Command } from './command.ts'
import { areSingleKeys, isStroke, strokesOf } from './strokes.ts'

export type CommandRegistry = {
  /** Takes in what one part of the page can do; the answer takes it out again. */
  readonly register: (commands: readonly Command[]) => () => void
  readonly allowSingleKeys: (areAllowed: boolean) => void
  readonly snapshot: () => CommandSnapshot
  readonly subscribe: (listener: () => void) => () => void
}

export type CommandSnapshot = { readonly commands: readonly Command[]; readonly singleKeys: boolean }

/** How long the second key of two may take. */
const PATIENCE_MILLIS = 1500

/** Everything that can be done now, and the one listener for keys. It listens while there is anything to do. */
export function createCommandRegistry(singleKeys = true): CommandRegistry {
  const groups = new Set<readonly Command[]>()
  const listeners = new Set<() => void>()
  let held: CommandSnapshot = { commands: [], singleKeys }
  const change = (next: CommandSnapshot) => {
    held = next
    for (const listener of listeners) listener()
  }
  const regroup = () => change({ ...held, commands: [...groups].flat() })
  const press = createKeyReader(() => held)
  return {
    register: (commands) => {
      if (groups.size === 0) document.addEventListener('keydown', press)
      groups.add(commands)
      regroup()
      return () => {
        groups.delete(commands)
        if (groups.size === 0) document.removeEventListener('keydown', press)
        regroup()
      }
    },
    allowSingleKeys: (areAllowed) => {
      if (areAllowed !== held.singleKeys) change({ ...held, singleKeys: areAllowed })
    },
    snapshot: () => held,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A command that a key gives. */
type Usable = Command & Required<Pick<Command, 'keys' | 'run'>>

type Begun = { readonly commands: readonly Usable[]; readonly strokes: number; readonly at: number }

function createKeyReader(now: () => CommandSnapshot): (event: KeyboardEvent) => void {
  let begun: Begun | undefined
  return (event) => {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.has(event.key)) return
    const isStillBegun = begun !== undefined && event.timeStamp - begun.at < PATIENCE_MILLIS
    const { commands, strokes } = isStillBegun && begun ? begun : { ...now(), strokes: 0 }
    begun = undefined
    const matching = usable(commands, now().singleKeys, event).filter((command) =>
      isNextStroke(command, strokes, event),
    )
    if (matching.length === 0) return
    event.preventDefault()
    const whole = nearest(matching.filter(({ keys }) => strokesOf(keys).length === strokes + 1))
    if (whole === undefined) begun = { commands: matching, strokes: strokes + 1, at: event.timeStamp }
    else if (!event.repeat || whole.repeats) whole.run()
  }
}

function isNextStroke({ keys }: Usable, strokes: number, event: KeyboardEvent): boolean {
  const stroke = strokesOf(keys)[strokes]
  return stroke !== undefined && isStroke(stroke, event)
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

function usable(
  commands: readonly Command[],
  singleKeys: boolean,
  { key, target }: KeyboardEvent,
): readonly Usable[] {
  const place = target instanceof Element ? target : undefined
  if (place?.closest(A_LAYER_ABOVE) != null) return []
  const isTaken = place?.closest(WRITING) != null || isUsedBy(place, key)
  return commands.filter(isUsable).filter(({ keys }) => {
    return keys.includes('Mod+') || !(isTaken || (!singleKeys && areSingleKeys(keys)))
  })
}

function isUsable(command: Command): command is Usable {
  return command.keys !== undefined && command.run !== undefined
}

/** What lies over the page has keys of its own. */
const A_LAYER_ABOVE = '[popover], dialog, [role=dialog], [role=alertdialog]'
const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
const PRESSED_BY: Readonly<Record<string, string>> = {
  ' ': 'button, input, summary, [role=button]',
  Enter: 'a[href], button, input, summary, [role=button]',
}

function isUsedBy(place: Element | undefined, key: string): boolean {
  const pressed = PRESSED_BY[key]
  return pressed !== undefined && place?.closest(pressed) != null
}

/** A screen's own before one that works everywhere; of two alike, the one that came last. */
function nearest(commands: readonly Usable[]): Usable | undefined {
  return commands.findLast(({ scope }) => scope !== EVERYWHERE) ?? commands.at(-1)
}
