type Rgb = readonly [number, number, number]

/** How a color looks to those who lack one kind of cone, after Machado, Oliveira and Fernandes (2009), severity 1. */
const WITHOUT: Readonly<Record<'protanopia' | 'deuteranopia' | 'tritanopia', readonly [Rgb, Rgb, Rgb]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

export const VISIONS = ['all cones', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof VISIONS)[number]

/** CIE 1976 distance between two colors as they are seen; about 2 can just be told apart side by side. */
export function distance(a: string, b: string, vision: Vision): number {
  const [seen, other] = [a, b].map((hex) => labOf(seenWith(linearOf(hex), vision)))
  return Math.hypot(...[0, 1, 2].map((at) => (seen?.[at] ?? 0) - (other?.[at] ?? 0)))
}

function linearOf(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
  const part = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(0), part(2), part(4)]
}

function seenWith(color: Rgb, vision: Vision): Rgb {
  return vision === 'all cones' ? color : times(WITHOUT[vision], color)
}

const XYZ_OF_RGB: readonly [Rgb, Rgb, Rgb] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
/** The white of daylight, D65. */
const WHITE: Rgb = [0.95047, 1, 1.08883]

function labOf(color: Rgb): Rgb {
  const xyz = times(XYZ_OF_RGB, color)
  const [x, y, z] = [curve(xyz[0] / WHITE[0]), curve(xyz[1] / WHITE[1]), curve(xyz[2] / WHITE[2])]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function curve(part: number): number {
  return part > 216 / 24_389 ? Math.cbrt(part) : (part * 24_389) / 27 / 116 + 16 / 116
}

function times(matrix: readonly [Rgb, Rgb, Rgb], [r, g, b]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
