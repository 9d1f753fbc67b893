import { describe, expect, it } from 'vitest'
import { Workbook } from '../../../src/engine/workbook'

const usual = Workbook.usualFunctions()
const named = (name: string) => usual.find((entry) => entry.name === name)

describe('the entries of the usual functions', () => {
  it('name Excel’s functions with their arguments', () => {
    expect(named('VLOOKUP')?.parameters.map(({ optional }) => optional)).toEqual([false, false, false, true])
    expect(named('IF')?.signature).toBe('IF(test, then_value, [otherwise_value])')
  })

  it('say which arguments may be given again', () => {
    expect(named('SUM')).toMatchObject({ signature: 'SUM(number1, …)', repeating: 1 })
    expect(named('SUMIFS')?.repeating).toBe(2)
    expect(named('PI')).toMatchObject({ signature: 'PI()', repeating: 0, parameters: [] })
  })

  it('leave out our own, which have a whole help, and operators, which nobody types', () => {
    expect(named('SOFTMAX')).toBeUndefined()
    expect(named('HF.ADD')).toBeUndefined()
  })

  it('tell of LET, which formulas have though the calculator has not', () => {
    expect(named('LET')).toMatchObject({ parameters: { length: 4 }, repeating: 2 })
    expect(named('LET.DRAWN')).toBeUndefined()
  })

  it('are plain text without markup', () => {
    const marked = usual.filter((entry) => /\]\(|<br/.test(JSON.stringify(entry)))
    expect(marked.map(({ name }) => name)).toEqual([])
  })

  it('stand in the order of their names, each once', () => {
    const names = usual.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].toSorted())
    expect(names.length).toBeGreaterThan(300)
  })
})
