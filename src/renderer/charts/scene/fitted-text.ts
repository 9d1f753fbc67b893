import { TEXT_SIZE } from './scene'
import type { Measure } from '../../text-measure'

/** A text that is cut, with an ellipsis, where it is wider than its room; its first letter always stands. */
export function fittedText(text: string, room: number, measure: Measure, size = TEXT_SIZE): string {
  if (measure(text, size) <= room) return text
  const letters = [...text]
  let [least, most] = [1, letters.length - 1]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (measure(`${letters.slice(0, middle).join('')}…`, size) <= room) least = middle
    else most = middle - 1
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`
}
