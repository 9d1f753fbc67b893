import { elementOf } from './markup'

/** Excel's numbers of the colours of a theme, light and dark changed about as it has them. */
const THEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** The colours of a theme, as hexadecimal digits. */
export function themeColors(theme: string): readonly (string | undefined)[] {
  const scheme = elementOf(theme, 'clrScheme')?.inside ?? ''
  return THEME.map((name) => {
    const inside = elementOf(scheme, name)?.inside ?? ''
    return (/\blastClr="([0-9a-f]{6})"/i.exec(inside) ?? /\bval="([0-9a-f]{6})"/i.exec(inside))?.[1]
  })
}

/** The palette that old files number their colours by, from 8 on. */
const INDEXED =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  )

/** The hexadecimal digits of a colour as Excel gives it: of its own, of the theme, or of the old palette; `undefined` for the one as it comes. */
export function xlsxColor(
  { rgb, theme, indexed, tint }: Readonly<Record<string, string>>,
  colors: readonly (string | undefined)[],
): string | undefined {
  const digits =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? colors[Number(theme)]
        : indexed !== undefined
          ? INDEXED[Number(indexed) - (Number(indexed) < 8 ? 0 : 8)]
          : undefined
  if (digits === undefined || !/^[0-9a-f]{6}$/i.test(digits)) return undefined
  const tinted = Number(tint ?? 0)
  return Number.isFinite(tinted) && tinted !== 0 ? tintedColor(digits, tinted) : digits.toLowerCase()
}

/** A lightness moved towards white or black by a share of what there is, hue and saturation kept. */
function tintedColor(digits: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
  const most = Math.max(...channels)
  const least = Math.min(...channels)
  const lightness = (most + least) / 2
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
  const width = 1 - Math.abs(2 * lightness - 1)
  const spread = width === 0 ? 0 : (1 - Math.abs(2 * moved - 1)) / width
  return channels
    .map((channel) => moved + (channel - lightness) * spread)
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
}
