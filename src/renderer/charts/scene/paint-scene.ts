import { radiiOf, type Mark, type Scene } from './scene'
import type { Box } from '../../box'

/** Paints a scene on a canvas that has been scaled to CSS pixels and is clear. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene) {
  context.lineJoin = 'round'
  context.textBaseline = 'middle'
  for (const mark of scene.marks) {
    context.save()
    if ('clip' in mark) clipTo(context, mark.clip)
    paintMark(context, mark, scene.font)
    context.restore()
  }
}

function clipTo(context: CanvasRenderingContext2D, { left, top, width, height }: Box) {
  context.beginPath()
  context.rect(left, top, width, height)
  context.clip()
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark, font: string) {
  switch (mark.type) {
    case 'line':
      context.strokeStyle = mark.color
      context.lineWidth = mark.width
      if (mark.dash) context.setLineDash([...mark.dash])
      context.beginPath()
      trace(context, mark.points)
      return context.stroke()
    case 'area':
      context.fillStyle = mark.color
      context.globalAlpha = mark.opacity
      context.beginPath()
      trace(context, mark.points)
      return context.fill()
    case 'boxes':
      context.fillStyle = mark.color
      return paintBoxes(context, mark)
    case 'dots':
      return paintDots(context, mark)
    case 'cells':
      return paintCells(context, mark)
    case 'text':
      context.fillStyle = mark.color
      context.font = `${mark.bold ? '600 ' : ''}${mark.size}px ${font}`
      context.textAlign = mark.align === 'middle' ? 'center' : mark.align
      context.translate(mark.x, mark.y)
      if (mark.turn) context.rotate((mark.turn * Math.PI) / 180)
      return context.fillText(mark.text, 0, 0)
    default:
      return mark satisfies never
  }
}

function trace(context: CanvasRenderingContext2D, points: readonly number[]) {
  let down = false
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    if (Number.isNaN(x)) down = false
    else if (down) context.lineTo(x, y)
    else {
      context.moveTo(x, y)
      down = true
    }
  }
}

function paintBoxes(context: CanvasRenderingContext2D, { boxes, rounded }: Extract<Mark, { type: 'boxes' }>) {
  context.beginPath()
  for (let i = 0; i < boxes.length; i += 4) {
    const [left, top, width, height] = [boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!]
    const end = rounded?.ends[i / 4]
    if (!rounded || !end) context.rect(left, top, width, height)
    else {
      const radius = Math.min(rounded.radius, width / 2, height / 2)
      context.roundRect(left, top, width, height, [...radiiOf(radius, end)])
    }
  }
  context.fill()
}

/** Kept from frame to frame: making one costs more than painting it. */
let sheet: OffscreenCanvas | undefined
const inks = new Map<string, number>()

/** One image in place of thousands of rectangles. */
function paintCells(
  context: CanvasRenderingContext2D,
  { left, top, rows, taken, color }: Extract<Mark, { type: 'cells' }>,
) {
  const columns = taken.length / rows
  if (sheet?.width !== columns || sheet.height !== rows) sheet = new OffscreenCanvas(columns, rows)
  const own = sheet.getContext('2d', { willReadFrequently: true })!
  const ink = inkOf(own, color)
  const image = own.createImageData(columns, rows)
  const pixels = new Uint32Array(image.data.buffer)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (taken[column * rows + row] === 1) pixels[row * columns + column] = ink
  own.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  context.drawImage(sheet, left, top)
}

/** A colour as one pixel has it. */
function inkOf(context: OffscreenCanvasRenderingContext2D, color: string): number {
  let ink = inks.get(color)
  if (ink === undefined) {
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
    ink = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0]!
    inks.set(color, ink)
  }
  return ink
}

function paintDots(
  context: CanvasRenderingContext2D,
  { centers, radius, color, rim }: Extract<Mark, { type: 'dots' }>,
) {
  context.fillStyle = color
  context.beginPath()
  for (let i = 0; i < centers.length; i += 2) {
    context.moveTo(centers[i]! + radius, centers[i + 1]!)
    context.arc(centers[i]!, centers[i + 1]!, radius, 0, 2 * Math.PI)
  }
  context.fill()
  if (rim === undefined) return
  context.strokeStyle = rim
  context.lineWidth = 1
  context.stroke()
}
