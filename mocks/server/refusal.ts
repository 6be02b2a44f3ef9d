/** Why the server does not do what it was asked; it becomes the status and the OperationOutcome of the response. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly expression: string | undefined

  constructor(status: number, code: string, message: string, expression?: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.expression = expression
  }
}

/** The server was asked for something that it does not implement. It says so: silence would read as "none". */
export function notSupported(message: string): Refusal {
  return new Refusal(400, 'not-supported', message)
}
