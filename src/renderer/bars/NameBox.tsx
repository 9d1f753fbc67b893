import { createEffect, createMemo, onMount } from 'solid-js'
import { cellName, columnsIn, parseRange, rowsIn, type Range } from '../../core/address'
import { referenceName } from '../formula/reference-text'
import { isSingle, lastRange, type Selection } from '../state/cells/selection'

export interface NameBoxProps {
  readonly selection: Selection
  readonly sheets: readonly { readonly name: string }[]
  readonly names: readonly { readonly name: string; readonly refersTo: string }[]
  /** Goes to a range; `sheet` is a name, `undefined` for the sheet in front. */
  readonly onGo: (range: Range, sheet: string | undefined) => void
  /** Gives the selection a name; answers why not, or `undefined` where it has it now. */
  readonly onName: (name: string) => Promise<string | undefined>
  /** What was typed is no address: a sentence for the user. */
  readonly onRefuse: (sentence: string) => void
  /** Esc, or done: the grid takes the focus back. */
  readonly onDone: () => void
  readonly ref?: (field: HTMLInputElement) => void
}

/** Where the selection is; typing an address goes there. */
export function NameBox(props: NameBoxProps) {
  let field!: HTMLInputElement
  const shown = createMemo(() => {
    const { selection } = props
    return isSingle(selection) ? cellName(selection.active) : referenceName(lastRange(selection))
  })
  createEffect(() => {
    field.value = shown()
  })
  onMount(() => props.ref?.(field))

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      field.value = shown()
      props.onDone()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    void go(field.value.trim())
  }

  /** Goes to an address or a name; a word that is neither becomes the selection's name, as in Excel. */
  async function go(text: string) {
    const named = props.names.find(({ name }) => name.toLowerCase() === text.toLowerCase())
    const target = addressOf(named ? named.refersTo.slice(1).replaceAll('$', '') : text, props.sheets)
    if (typeof target === 'string') {
      const isName = !named && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text)
      const refusal = isName ? await props.onName(text) : target
      if (refusal !== undefined) {
        props.onRefuse(refusal)
        return field.select()
      }
    } else props.onGo(target.range, target.sheet)
    field.value = shown()
    props.onDone()
  }

  return (
    <input
      ref={field}
      class="name-box"
      aria-label="Name box"
      title={sizeText(lastRange(props.selection))}
      spellcheck={false}
      autocomplete="off"
      onFocus={() => field.select()}
      onBlur={() => (field.value = shown())}
      onKeyDown={onKeyDown}
    />
  )
}

/** `4 rows × 1 column` */
function sizeText(range: Range): string {
  const [rows, columns] = [rowsIn(range), columnsIn(range)]
  return `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} × ${grouped(columns)} ${columns === 1 ? 'column' : 'columns'}`
}

/** `1,048,576`. The first use of a locale takes too long for the first paint, so the digits are grouped by hand. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Reads `B7`, `A1:C3`, `A:A`, `2:5`, `Sheet2!B7`; a sentence where it is none of these. */
export function addressOf(
  text: string,
  sheets: readonly { readonly name: string }[],
): { readonly range: Range; readonly sheet: string | undefined } | string {
  const mark = text.lastIndexOf('!')
  const range = parseRange(text.slice(mark + 1))
  if (!range)
    return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}” is no address: type one such as B7, A1:C3, A:A, 2:5 or Sheet2!B7.`
  if (mark < 0) return { range, sheet: undefined }
  const wanted = text
    .slice(0, mark)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'")
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  return sheet ? { range, sheet: sheet.name } : `There is no sheet “${wanted}” in this workbook.`
}
