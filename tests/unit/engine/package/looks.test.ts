import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../../src/core/address'
import type { SheetLayout, SheetLooks } from '../../../../src/engine/model'
import { Workbook } from '../../../../src/engine/workbook'
import { folder, opened } from './opened-package'

const looks: SheetLooks = {
  areas: [
    {
      range: parseRange('A1:C1')!,
      look: { bold: true, align: 'center', color: '#102030', fill: 'yellow' },
    },
    { range: parseRange('B2:B1048576')!, look: { number: { kind: 'percent', digits: 1 } } },
    {
      range: parseRange('C2')!,
      look: { fill: 'blue', slider: { min: 0.05, max: 5, step: 0.05, scale: 'log' } },
    },
  ],
  rules: [
    { range: parseRange('B2:B3')!, rule: { type: 'color-scale', colors: 'heat', low: 0, high: 1 } },
    { range: parseRange('B2:B3')!, rule: { type: 'data-bar', color: 'green' } },
    { range: parseRange('C2:C3')!, rule: { type: 'difference', against: parseRange('B2:B3')! } },
  ],
  comments: [{ cell: { row: 1, column: 1 }, text: 'Raise me\nslowly' }],
}
const layout: SheetLayout = {
  rows: [{ start: 2, count: 1, filtered: true }],
  columns: [],
  frozen: { rows: 1, columns: 0 },
  filter: {
    range: parseRange('A1:B3')!,
    columns: [{ column: 1, keep: { kind: 'compare', operator: '>', than: '0.5' } }],
  },
}

describe('a package', () => {
  it('brings formats, rules, comments, panes and the filter back', () => {
    const source = {
      kind: 'sheets',
      sheets: [{ name: 'S', csv: 'a,p,q\nx,0.7,1\ny,0.3,2\n', looks, layout }],
    } as const
    const first = Workbook.open(source)
    if (!first.ok) throw new Error(first.message)
    const bytes = first.value.workbook.exportPackage('Looks', {})
    const again = Workbook.open({ kind: 'workbook', name: 'Looks.zip', bytes })
    if (!again.ok) throw new Error(again.message)
    const { workbook } = again.value
    const { id } = workbook.info().sheets[0]!
    expect(workbook.looks(id)).toEqual(looks)
    expect(workbook.layout(id)).toEqual(layout)
  })

  it('whose sliders cannot be read says where and why, and keeps the rest of the look', () => {
    const slider = { min: 0, max: 1, step: 0.1 }
    const formats = [
      { range: 'A1', slider },
      { range: 'A2', bold: true, slider: { ...slider, min: '0', step: null } },
      { range: 'A3', slider: { ...slider, max: -1 } },
      { range: 'A4', slider: { ...slider, scale: 'square' } },
      { range: 'A5', slider: 7 },
    ]
    const descriptor = {
      resources: [{ name: 's', path: 's.csv' }],
      logitsheet: { sheets: [{ name: 'S', resource: 's', formats }] },
    }
    const read = opened(folder(descriptor, { 's.csv': 'a\n1\n' }))
    const at = 'datapackage.json, /logitsheet/sheets/0/formats'
    expect(read.opened.notes).toEqual([
      `${at}/1/slider/min: it should be a number; the slider is left out.`,
      `${at}/1/slider/step: it should be a number; the slider is left out.`,
      `${at}/2/slider: A slider begins at a number that is less than the one that it ends at. The slider is left out.`,
      `${at}/3/slider/scale: it should be “linear” or “log”; the slider is left out.`,
      `${at}/4/slider: it should be an object with “min”, “max” and “step”; the slider is left out.`,
    ])
    const { id } = read.workbook.info().sheets[0]!
    expect(read.workbook.looks(id).areas).toEqual([
      { range: parseRange('A1')!, look: { slider: { ...slider, scale: 'linear' } } },
      { range: parseRange('A2')!, look: { bold: true } },
    ])
  })

  it('whose formats cannot be read says where, and opens', () => {
    const descriptor = {
      resources: [{ name: 's', path: 's.csv' }],
      logitsheet: {
        sheets: [
          {
            name: 'S',
            resource: 's',
            formats: [
              { range: 'nowhere', bold: true },
              { range: 'A1', bold: true, fill: 'javascript:' },
            ],
            rules: 'none',
          },
        ],
      },
    }
    const read = opened(folder(descriptor, { 's.csv': 'a\n1\n' }))
    expect(read.opened.notes).toEqual([
      'datapackage.json, /logitsheet/sheets/0/formats/0: it should be a format with a range; it is left out.',
      'datapackage.json, /logitsheet/sheets/0/rules: it should be a list.',
    ])
    const { id } = read.workbook.info().sheets[0]!
    expect(read.workbook.looks(id).areas).toEqual([{ range: parseRange('A1')!, look: { bold: true } }])
  })
})
