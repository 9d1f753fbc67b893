import { describe, expect, it } from 'vitest'
import { Workbook } from '../../../../src/engine/workbook'
import { placeSuggestions } from '../../../../src/renderer/formula/place-suggestions'
import { completions } from '../../../../src/renderer/formula/completions'

const functions = [...Workbook.functions(), ...Workbook.usualFunctions()]
const found = (typed: string, recent: readonly string[] = [], address = false) =>
  completions(functions, { typed, address }, recent).map(({ name }) => name)

describe('the completions of a name', () => {
  it('put the name itself first, then names that begin with it', () => {
    expect(found('sum').slice(0, 2)).toEqual(['SUM', 'SUMIF'])
    expect(found('softm')).toEqual(['SOFTMAX', 'SOFTMAX2D', 'LOGSOFTMAX'])
  })

  it('find letters in their order', () => {
    expect(found('lsm')).toContain('LOGSOFTMAX')
    expect(found('vlkp')[0]).toBe('VLOOKUP')
  })

  it('find a name that was mistyped', () => {
    expect(found('sotfmax')[0]).toBe('SOFTMAX')
    expect(found('averge')).toContain('AVERAGE')
  })

  it('put those used last first among those that fit alike', () => {
    expect(found('s', ['SUMSQ', 'SIGMOID']).slice(0, 2)).toEqual(['SUMSQ', 'SIGMOID'])
    expect(found('sum', ['SUMSQ']).slice(0, 2)).toEqual(['SUM', 'SUMSQ'])
    expect(found('softm', ['LOGSOFTMAX'])).toEqual(['SOFTMAX', 'SOFTMAX2D', 'LOGSOFTMAX'])
  })

  it('are only names that begin alike where an address may be meant, or a single letter is typed', () => {
    expect(found('LOG1', [], true)).toEqual(['LOG1P', 'LOG10'])
    expect(found('B2', [], true)).toEqual([])
    expect(found('x').every((name) => name.startsWith('X'))).toBe(true)
  })

  it('are none for what no name is like', () => {
    expect(found('qqqqq')).toEqual([])
    expect(found('')).toEqual([])
  })
})

describe('names and sheets', () => {
  const names = [
    { name: 'rate', refersTo: '=Sheet1!$B$2' },
    { name: 'inner', scope: 2, refersTo: '=1' },
  ]
  const sheets = ['Logits', 'My sheet'].map((name, i) => ({ id: i + 1, name, rows: 1, columns: 1 }))

  it('that the formula’s sheet knows are among what a name may become', () => {
    const places = placeSuggestions(names, sheets, 1)
    expect(places.map(({ written }) => written)).toEqual(['rate', "'My sheet'!"])
    expect(placeSuggestions(names, sheets, 2).map(({ written }) => written)).toEqual([
      'rate',
      'inner',
      'Logits!',
    ])
    expect(completions(places, { typed: 'ra', address: true }, []).map(({ name }) => name)).toEqual(['rate'])
  })
})
