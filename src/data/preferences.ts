/** The only three things that this browser remembers. None of them is about a patient. */
export type Preferences = {
  readonly theme: Theme
  readonly density: 'cosy' | 'compact'
  readonly singleKeys: boolean
}

export const THEMES = ['system', 'light', 'dark', 'hc'] as const
export type Theme = (typeof THEMES)[number]

const KEYS = {
  theme: 'bonewatch.theme',
  density: 'bonewatch.density',
  singleKeys: 'bonewatch.single-keys',
} as const

/** Whatever is missing, damaged or forbidden by the browser falls back to the default. */
export function readPreferences(storage: Storage | undefined): Preferences {
  const theme = read(storage, KEYS.theme)
  return {
    theme: THEMES.find((known) => known === theme) ?? 'system',
    density: read(storage, KEYS.density) === 'compact' ? 'compact' : 'cosy',
    singleKeys: read(storage, KEYS.singleKeys) !== 'off',
  }
}

export function writePreferences(storage: Storage | undefined, preferences: Preferences): void {
  write(storage, KEYS.theme, preferences.theme)
  write(storage, KEYS.density, preferences.density)
  write(storage, KEYS.singleKeys, preferences.singleKeys ? 'on' : 'off')
}

function read(storage: Storage | undefined, key: string): string | undefined {
  try {
    return storage?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function write(storage: Storage | undefined, key: string, value: string): void {
  try {
    storage?.setItem(key, value)
  } catch {
    // A full or forbidden storage costs a preference, nothing more.
  }
}
