/** A reason to stop that is for the user: one sentence, no stack. */
export class Stop extends Error {}

/** Setup speaks on standard error only, because standard output may be a result. */
export function say(sentence) {
  process.stderr.write(`setup: ${sentence}\n`)
}
