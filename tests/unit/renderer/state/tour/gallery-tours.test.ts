import { readdirSync, readFileSync } from 'node:fs'
import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { CellKind } from '../../../../../src/core/cell-kind'
import { parseSheetAddress } from '../../../../../src/core/sheet-address'
import { tourParagraphs } from '../../../../../src/renderer/panels/tour-text'
import { selectRange } from '../../../../../src/renderer/state/cells/selection'
import { createTouring } from '../../../../../src/renderer/state/tour/touring'
import { OpenWorkbook, settled } from '../open-workbook'

const GALLERY = 'resources/gallery'

/** What a reader does: cells to select, or cells and what is typed into them. */
type Deed = readonly [cells: string, text?: string]

/** The deeds for each task of a tour, in order; where there are several for one, it is done with the last of them. */
const DEEDS: Readonly<Record<string, readonly (Deed | readonly Deed[])[]>> = {
  '1-there-can-be-only-one': [
    ['walkthrough!E2:E5'],
    ['walkthrough!B3', '9'],
    ['walkthrough!B8', '0.9'],
    ['temperature!B4', '0.25'],
    ['temperature!B4', '16'],
    ['walkthrough!B9', 'cow'],
  ],
  '2-the-best-of-several': [
    ['labels!B10', '1.5'],
    ['labels!B4', '0.9526'],
    ['labels!H7', '=TOPK(B7:B14,5)'],
    ['labels!B4', '0.3'],
  ],
  '3-which-dim': [
    ['dims!B5', '2'],
    ['dims!B17', '=SOFTMAX(B5:D5)'],
    ['softmax2d!B4', '8'],
  ],
  '4-single-label': [
    ["'single label'!N6:N15"],
    ["'single label'!F3", '2'],
    [
      ['overflow!B4', '707.45'],
      ['overflow!B4', '707.4'],
    ],
  ],
  '5-many-labels': [
    ["'many labels'!C7", '1'],
    [
      ["'many labels'!B6", '40'],
      ["'many labels'!F6", '0'],
    ],
  ],
  '6-where-it-breaks': [['stability!D362006'], ['stability!O6', '=LN((1/(1+EXP(-37)))/(1-1/(1+EXP(-37))))']],
  '7-a-real-classifier': [['logits!K117'], ['overview!A4', '0.75'], ["'many labels'!O2", '4']],
  '8-gradients': [
    ["'one sample'!B4", '1'],
    ["'one sample'!F4", '0.1'],
    ["'one sample'!J4", '10'],
  ],
}

async function walked(entry: string) {
  const sheets = readdirSync(`${GALLERY}/${entry}/sheets`).map((name) => `sheets/${name}`)
  const files = ['datapackage.json', ...sheets].map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(`${GALLERY}/${entry}/${path}`)),
  }))
  const { workbook, opened } = await OpenWorkbook.open({ kind: 'package', name: entry, files })
  const touring = createRoot(() => createTouring(workbook.state, () => undefined))
  touring.reset(opened.tour, undefined)
  return { workbook, touring, steps: opened.tour!.steps }
}

async function act(workbook: OpenWorkbook, [cells, text]: Deed) {
  const { sheet, range } = parseSheetAddress(cells)!
  if (text !== undefined) return workbook.type(sheet!, cells.slice(cells.lastIndexOf('!') + 1), text)
  workbook.state.showSheet(workbook.state.sheets().find(({ name }) => name === sheet)!.id)
  workbook.state.select(selectRange(range))
  return settled()
}

function listed(deeds: Deed | readonly Deed[]): readonly Deed[] {
  return typeof deeds[0] === 'string' ? [deeds as Deed] : (deeds as readonly Deed[])
}

/** Cells that are empty until the reader types into them. */
const TYPED = new Set(['O6', 'I11'])

describe.each(readdirSync(GALLERY))('the tour of %s', (entry) => {
  let opened: ReturnType<typeof walked> | undefined
  /** The workbook as it was opened, once for all that only looks at it. */
  const tour = () => (opened ??= walked(entry))

  it('names cells that hold something, and charts that are there', async () => {
    const { workbook, touring, steps } = await tour()
    const charts = workbook.state.charts().map(({ title }) => title)
    touring.open()
    for (const { select, chart, text, task } of steps) {
      await settled()
      expect([undefined, ...charts]).toContain(chart)
      const said = [text, task?.text ?? '', task?.done ?? ''].flatMap((part) => tourParagraphs(part).flat())
      const cells = said.filter(({ kind }) => kind === 'cells').map((piece) => piece.text)
      for (const address of [...(select === undefined ? [] : [select]), ...cells]) {
        touring.goTo(address)
        const { sheet, selection, client } = workbook.state
        const { kinds } = await client.call('read', { sheet: sheet()!.id, range: selection().ranges[0]! })
        expect([address, kinds.some((kind) => kind !== CellKind.empty)]).toEqual([
          address,
          !TYPED.has(address),
        ])
      }
      touring.next()
    }
  })

  it('has tasks that are open when their step begins, and can be done', async () => {
    const { workbook, touring, steps } = await tour()
    const deeds = [...DEEDS[entry]!]
    touring.restart()
    for (const [index, { task, title }] of steps.entries()) {
      await settled()
      expect([title, touring.step(), touring.isDone(index)]).toEqual([title, index, false])
      for (const deed of task ? listed(deeds.shift()!) : []) {
        expect([title, touring.isDone(index)]).toEqual([title, false])
        await act(workbook, deed)
      }
      expect([title, touring.isDone(index)]).toEqual([title, task !== undefined])
      touring.next()
    }
    expect(deeds).toEqual([])
    expect(touring.view()).toBe('closed')
  })
})
