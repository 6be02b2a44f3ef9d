import { EVERYWHERE, type Command } from '../keys/command.ts'
import { useCommandSnapshot } from '../keys/commands-context.ts'
import { Caps } from '../keys/key-caps.tsx'
import { areSingleKeys } from '../keys/strokes.ts'
import styles from './key-sheet.module.css'
import { Modal } from './modal.tsx'

/** Every key that works here, from the list that makes it work. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { commands, singleKeys } = useCommandSnapshot()
  const scopes = [...Map.groupBy(commands.filter(hasKeys), ({ scope }) => scope)]
  const inOrder = scopes.toSorted(([a], [b]) => Number(a === EVERYWHERE) - Number(b === EVERYWHERE))
  return (
    <Modal title="Keys" size="wide" onClose={onClose}>
      <div className={styles.sheet}>
        {!singleKeys && <p>Single keys are switched off. Settings has the switch.</p>}
        <div className={styles.scopes}>
          {inOrder.map(([scope, members]) => (
            <section key={scope}>
              <h3>{scope}</h3>
              <dl className={styles.keys}>
                {members.map(({ id, label, keys }) => (
                  <div key={id} data-off={!singleKeys && areSingleKeys(keys)}>
                    <dt>{label}</dt>
                    <dd>
                      <Caps keys={keys} />
                      {!singleKeys && areSingleKeys(keys) && ' (off)'}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Modal>
  )
}

function hasKeys(command: Command): command is Command & Required<Pick<Command, 'keys'>> {
  return command.keys !== undefined
}
