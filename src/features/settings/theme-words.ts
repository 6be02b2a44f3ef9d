import type { Theme } from '#data/preferences.ts'

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'As the device says',
  light: 'Light',
  dark: 'Dark',
  hc: 'High contrast',
}
