import type { Command } from '#ui/keys/command.ts'
import { fold, foldedWords } from '#ui/text/fold.ts'

export type Doable = Command & Required<Pick<Command, 'run'>>

/** What can be done from here without the place that has the focus, by the words of its name and of its scope. */
export function findCommands(commands: readonly Command[], text: string): readonly Doable[] {
  const words = foldedWords(text)
  return commands.filter(isDoable).filter(({ label, scope }) => {
    const said = fold(`${label} ${scope}`)
    return words.every((word) => said.includes(word))
  })
}

function isDoable(command: Command): command is Doable {
  return command.run !== undefined && command.onlyByKey !== true
}
