export type Triple = readonly [number, number, number]

/** How colours look to eyes that lack one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
export const SIGHTS = {
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
} as const

/** Those, and eyes that lack nothing. */
export const SIGHT: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  ...SIGHTS,
}

function times(rows: readonly Triple[], [a, b, c]: Triple): Triple {
  const [x, y, z] = rows.map((row) => row[0] * a + row[1] * b + row[2] * c)
  return [x!, y!, z!]
}

const XYZ: readonly Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]

/** A colour of red, green and blue from 0 to 255 as such eyes see it, in CIE L*a*b* under D65. */
export function seenAs(sight: readonly Triple[], color: Triple): Triple {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return lab(times(sight, [linear(color[0]), linear(color[1]), linear(color[2])]))
}

function lab(linear: Triple): Triple {
  const clipped = linear.map((part) => Math.min(1, Math.max(0, part)))
  const [x, y, z] = times(XYZ, [clipped[0]!, clipped[1]!, clipped[2]!])
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116)
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

/** How different two colours are: ΔE*ab of 1976. */
export function difference(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
