/** One thing that a person can do here. The keyboard, the sheet of keys and the palette all read the same commands. */
export type Command = {
  /** Unlike any other: `caseload.next`. */
  readonly id: string
  /** What it does, as a person would say it: `Next patient`. */
  readonly label: string
  /** Where it works, as the sheet of keys has it: `Caseload`. */
  readonly scope: string
  /** `j`, `?`, `Shift+R`, `Mod+K` (Control, or Command on a Mac), `g c` (one after the other), `Space`, `Escape`. */
  readonly keys?: string
  /** It goes on while its key is held down: for moving, never for what changes anything. */
  readonly repeats?: true
  /** Not in the palette: it acts where the focus is. */
  readonly onlyByKey?: true
  /** None where the browser does it, as Enter follows a link: such a command is listed only. */
  readonly run?: () => void
}

/** The scope of what works on every screen. A screen's own command with the same keys goes before it. */
export const EVERYWHERE = 'Everywhere'
