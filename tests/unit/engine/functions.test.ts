import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ulpDistance } from '../../../src/core/ulp'
import { Workbook } from '../../../src/engine/workbook'
import { flatten, goldenCases, type Nested } from '../../conformance/core/golden-case'
import { SheetFixture } from './sheet-fixture'

describe('the example in the help of', () => {
  it.each(Workbook.functions().map(({ name, example }) => [name, example] as const))(
    '%s gives the result that stands beside it',
    (_name, { formula, result }) => {
      const sheet = new SheetFixture().type('A1', [formula])
      const { array } = sheet.at('A1')
      const rows = sheet.show(
        array ? `A1:${String.fromCharCode(65 + array.range.right)}${array.range.bottom + 1}` : 'A1',
      )
      expect(rows.map((row) => row.join(', ')).join('; ')).toBe(result)
    },
  )
})

describe('seeded generators in cells', () => {
  const seeded = goldenCases('losses.json').filter(({ op }) => op === 'manual_seed')
  const shown = (formula: string, rows: number, columns: number) => {
    const sheet = new SheetFixture().type('A1', [formula])
    return sheet
      .show(`A1:${String.fromCharCode(64 + columns)}${rows}`)
      .flat()
      .map(Number)
  }

  it.each(
    seeded.map(
      (golden) => [golden.kwargs['seed'] as number, golden.kwargs['shape'] as number[], golden] as const,
    ),
  )('give PyTorch’s numbers for seed %i and shape %j', (seed, [rows = 1, columns = 1], { torch32 }) => {
    const expected = torch32 as Readonly<Record<string, Nested>>
    const size = `${rows},${columns}`
    expect(shown(`=RANDU(${size},${seed})`, rows, columns)).toEqual(flatten(expected['rand']!))
    expect(shown(`=RANDINTS(${size},5,${seed})`, rows, columns)).toEqual(flatten(expected['randint']!))
    for (const [i, value] of shown(`=RANDN(${size},${seed})`, rows, columns).entries()) {
      expect(Math.abs(value - flatten(expected['randn']!)[i]!)).toBeLessThan(1e-6)
    }
  })
})

describe('functions in cells', () => {
  it('read the digits’ losses as PyTorch does', () => {
    const read = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/${name}`))
    const facts = JSON.parse(readFileSync('tests/fixtures/facts.json', 'utf8')) as Record<
      string,
      Record<string, number>
    >
    const value = (name: string, formula: string) => {
      const opened = Workbook.open({ kind: 'csv', name, bytes: read(name) })
      if (!opened.ok) throw new Error(opened.message)
      const { workbook } = opened.value
      const sheet = workbook.info().sheets[0]!.id
      const at = { row: 1, column: 12 }
      workbook.apply({ type: 'set-cells', sheet, at, inputs: [[formula]] })
      return Number(workbook.inspect(sheet, at).text)
    }
    const digits = value('digits-logits.csv', '=XENT(A2:J720, K2:K720)')
    expect(ulpDistance(digits, facts['digits-logits.csv']!['cross_entropy']!)).toBeLessThanOrEqual(8)
    const labels = value('digits-multilabel.csv', '=BCELOGITS(A2:C720,D2:F720)')
    expect(ulpDistance(labels, facts['digits-multilabel.csv']!['bce_with_logits']!)).toBeLessThanOrEqual(8)
  })

  it('take arguments left out in the middle', () => {
    const sheet = new SheetFixture().type('A1', ['1', '2', '0'], ['3', '1', '-7'])
    expect(sheet.tell('=XENT(A1:B2,C1:C2,,,-7)')).toBe(sheet.tell('=XENT(A1:B1,C1)'))
  })

  it('take 1×1, 1×n and n×1, and keep their orientation', () => {
    const sheet = new SheetFixture().type('A1', ['1', '2'], ['2'])
    expect(sheet.tell('=SOFTMAX(A1)')).toBe('1')
    sheet.type('D1', ['=SOFTMAX(A1:B1)']).type('D3', ['=SOFTMAX(A1:A2)'])
    const [low, high] = sheet.show('D1:E1')[0]!
    expect(sheet.show('D3:D4')).toEqual([[low], [high]])
  })

  it('mask a class with the text -inf', () => {
    const sheet = new SheetFixture().type('A1', ['-inf', '0', '0']).type('A3', ['=SOFTMAX(A1:C1)'])
    expect(sheet.show('A3:C3')).toEqual([['0', '0.5', '0.5']])
  })

  it('take a whole column as far as it is filled', () => {
    const sheet = new SheetFixture().type('A1', ['0'], ['0']).type('C1', ['=SOFTMAX(A:A)'])
    expect(sheet.show('C1:C3')).toEqual([['0.5'], ['0.5'], ['']])
  })

  it('take expressions and each other as arguments', () => {
    const sheet = new SheetFixture().type('A1', ['5'], ['4'], ['-2'], ['7'])
    expect(Number(sheet.tell('=NLL(LOGSOFTMAX(A1:A4*1),3)'))).toBe(Number(sheet.tell('=XENT(A1:A4,3)')))
  })

  it('take targets on another sheet', () => {
    const sheet = new SheetFixture().do({ type: 'add-sheet', name: 'Targets' })
    const [home, targets] = sheet.workbook.info().sheets
    sheet.sheet = targets!.id
    sheet.type('B2', ['3'])
    sheet.sheet = home!.id
    sheet.type('A1', ['5'], ['4'], ['-2'], ['7'])
    expect(sheet.tell('=XENT(A1:A4,Targets!B2)')).toBe('0.1699501466777405')
  })

  it('take 1E-4 as well as 1e-4', () => {
    expect(new SheetFixture().tell('=1E-4+1e-4')).toBe('0.0002')
  })
})
