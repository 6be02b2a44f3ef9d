import { KeyCap } from '../text/key-cap.tsx'
import { useSingleKeys } from './commands-context.ts'
import { areSingleKeys, strokesOf, wordStroke } from './strokes.ts'

/** The keys of a command, drawn; nothing while they are switched off. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const singleKeys = useSingleKeys()
  if (!singleKeys && areSingleKeys(keys)) return null
  return <Caps keys={keys} />
}

/** The keys drawn, whether they work or not. */
export function Caps({ keys }: { readonly keys: string }) {
  return strokesOf(keys).map((stroke, at) => (
    <span key={stroke}>
      {at > 0 && ' then '}
      <KeyCap>{wordStroke(stroke)}</KeyCap>
    </span>
  ))
}
