import { rangeBetween, rangeName, type Cell } from '../../core/address'
import type { Editor } from './editor'

/** After these a formula wants a value: a pressed cell is written there instead of ending the edit. */
const WANTS_VALUE = /[=(,;+\-*/^&<>:{]\s*$/

/** Writes the cells that the pointer picks into the formula that is being typed. */
export interface Pointing {
  /** `first` when the pointer goes down, false while it is dragged on. True when the formula took the reference. */
  point(from: Cell, to: Cell, first: boolean): boolean
}

/** `sheetPrefix` is what a reference to the sheet in front begins with: empty on the formula's own sheet. */
export function createPointing(editor: Editor, sheetPrefix: () => string): Pointing {
  /** The text before the reference that was written last, and the text with it. */
  let stem = ''
  let written: string | undefined

  return {
    point(from, to, first) {
      if (editor.mode() === 'idle') return false
      const text = editor.text()
      if (first) {
        // Another press replaces the reference that was just picked.
        if (text !== written) stem = text
        if (!stem.startsWith('=') || !WANTS_VALUE.test(stem)) return false
      } else if (text !== written) return false
      written = `${stem}${sheetPrefix()}${rangeName(rangeBetween(from, to))}`
      editor.change(written)
      return true
    },
  }
}
