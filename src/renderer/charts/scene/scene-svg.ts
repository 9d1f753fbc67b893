import { radiiOf, type Mark, type Scene } from './scene'
import type { Box } from '../../box'

/**
 * A scene as SVG 1.1: paths, rectangles, circles and texts, nothing that a drawing program could not take apart. Where
 * marks are cut at the frame of the plot, a clip path says so. `title` is its name to screen readers.
 */
export function sceneSvg(scene: Scene, { title, background }: { title: string; background: string }): string {
  const { width, height, font, marks } = scene
  const clips = new Map<string, string>()
  const clipOf = (box: Box | undefined) => {
    if (!box) return ''
    const key = boxAttributes(box.left, box.top, box.width, box.height)
    // Named for what it is: pictures may stand together in one document.
    if (!clips.has(key)) clips.set(key, `clip-${key.match(/[\d.-]+/g)!.join('-')}`)
    return ` clip-path="url(#${clips.get(key)})"`
  }
  const body = marks.map((mark) => markSvg(mark, clipOf('clip' in mark ? mark.clip : undefined)))
  const definitions = [...clips].map(([box, id]) => `<clipPath id="${id}"><rect ${box}/></clipPath>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}"`,
    ` viewBox="0 0 ${number(width)} ${number(height)}" font-family="${escaped(font)}" role="img">\n`,
    `<title>${escaped(title)}</title>\n`,
    definitions.length > 0 ? `<defs>${definitions.join('')}</defs>\n` : '',
    `<rect width="100%" height="100%" fill="${escaped(background)}"/>\n`,
    body.join('\n'),
    '\n</svg>\n',
  ].join('')
}

function markSvg(mark: Mark, clip: string): string {
  const color = 'color' in mark ? escaped(mark.color) : ''
  switch (mark.type) {
    case 'line': {
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.map(number).join(' ')}"` : ''
      return `<path d="${pathOf(mark.points)}" fill="none" stroke="${color}" stroke-width="${number(mark.width)}" stroke-linejoin="round"${dash}${clip}/>`
    }
    case 'area':
      return `<path d="${pathOf(mark.points)}" fill="${color}" fill-opacity="${number(mark.opacity)}"${clip}/>`
    case 'boxes':
      return `<g fill="${color}"${clip}>${boxesSvg(mark)}</g>`
    case 'dots': {
      const rim = mark.rim === undefined ? '' : ` stroke="${escaped(mark.rim)}"`
      return `<g fill="${color}"${rim}${clip}>${dotsSvg(mark)}</g>`
    }
    case 'cells':
      return cellsSvg(mark)
    case 'text':
      return textSvg(mark, clip)
    default:
      return mark satisfies never
  }
}

function boxesSvg({ boxes, rounded }: Extract<Mark, { type: 'boxes' }>): string {
  const parts: string[] = []
  for (let i = 0; i < boxes.length; i += 4) {
    const [left, top, width, height] = [boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!]
    const end = rounded?.ends[i / 4]
    if (!rounded || !end) parts.push(`<rect ${boxAttributes(left, top, width, height)}/>`)
    else {
      const radius = Math.min(rounded.radius, width / 2, height / 2)
      parts.push(`<path d="${roundedPath({ left, top, width, height }, radiiOf(radius, end))}"/>`)
    }
  }
  return parts.join('')
}

function roundedPath({ left, top, width, height }: Box, [a, b, c, d]: readonly number[]): string {
  const [right, bottom] = [left + width, top + height]
  const corner = (radius: number, x: number, y: number) =>
    radius === 0 ? '' : `A${number(radius)} ${number(radius)} 0 0 1 ${number(x)} ${number(y)}`
  return [
    `M${number(left + a!)} ${number(top)}H${number(right - b!)}${corner(b!, right, top + b!)}`,
    `V${number(bottom - c!)}${corner(c!, right - c!, bottom)}H${number(left + d!)}${corner(d!, left, bottom - d!)}`,
    `V${number(top + a!)}${corner(a!, left + a!, top)}Z`,
  ].join('')
}

function dotsSvg({ centers, radius }: Extract<Mark, { type: 'dots' }>): string {
  const parts: string[] = []
  for (let i = 0; i < centers.length; i += 2)
    parts.push(`<circle cx="${number(centers[i]!)}" cy="${number(centers[i + 1]!)}" r="${number(radius)}"/>`)
  return parts.join('')
}

/** One path of upright strips: a file of thousands of circles is no use to anybody. */
function cellsSvg({ left, top, rows, taken, color }: Extract<Mark, { type: 'cells' }>): string {
  const parts: string[] = []
  for (let at = 0; at < taken.length; at++) {
    if (taken[at] !== 1) continue
    const start = at
    while (taken[at + 1] === 1 && (at + 1) % rows !== 0) at++
    const [x, y] = [left + Math.floor(start / rows), top + (start % rows)]
    parts.push(`M${number(x)} ${number(y)}h1v${at - start + 1}h-1z`)
  }
  return `<path d="${parts.join('')}" fill="${escaped(color)}"/>`
}

function textSvg(
  { x, y, text, color, size, align, turn, bold }: Extract<Mark, { type: 'text' }>,
  clip: string,
): string {
  const anchor = align === 'start' ? '' : ` text-anchor="${align}"`
  const turned = turn ? ` transform="rotate(${number(turn)} ${number(x)} ${number(y)})"` : ''
  const weight = bold ? ' font-weight="600"' : ''
  return `<text x="${number(x)}" y="${number(y)}" dy="0.35em" font-size="${number(size)}" fill="${escaped(color)}"${anchor}${weight}${turned}${clip}>${escaped(text)}</text>`
}

function pathOf(points: readonly number[]): string {
  const parts: string[] = []
  let down = false
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    if (Number.isNaN(x)) down = false
    else {
      parts.push(`${down ? 'L' : 'M'}${number(x)} ${number(y)}`)
      down = true
    }
  }
  return parts.join('')
}

function boxAttributes(left: number, top: number, width: number, height: number): string {
  return `x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}"`
}

/** A hundredth of a pixel is finer than any eye. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Characters that XML does not allow at all are left out. */
function escaped(text: string): string {
  const allowed = [...text].filter((letter) => letter >= ' ' || letter === '\t').join('')
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
