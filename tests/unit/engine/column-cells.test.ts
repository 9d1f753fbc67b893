import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { ColumnCells } from '../../../src/engine/column-cells'
import type { Input } from '../../../src/engine/input'

type Model = (Input | undefined)[]
type Change = (cells: ColumnCells, model: Model) => void

const row = fc.nat(12)
const count = fc.integer({ min: 1, max: 4 })
const input: fc.Arbitrary<Input> = fc.oneof(
  fc.constantFrom('x', '=A1', '007'),
  fc.constantFrom(0, -1, 0.5, 2 ** 40),
)

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(row, input).map(([at, given]): Change => (cells, model) => {
    cells.set(at, given)
    model[at] = given
  }),
  row.map((at): Change => (cells, model) => {
    cells.clear(at)
    if (at < model.length) model[at] = undefined
  }),
  row.map((at): Change => (cells, model) => {
    cells.cut(at)
    model.length = Math.min(at, model.length)
  }),
  fc.tuple(row, count).map(([at, more]): Change => (cells, model) => {
    cells.insert(at, more)
    if (at < model.length) model.splice(at, 0, ...Array.from({ length: more }, () => undefined))
  }),
  fc.tuple(row, count).map(([at, fewer]): Change => (cells, model) => {
    cells.remove(at, fewer)
    model.splice(at, fewer)
  }),
)

it('holds what an array would, no further than its last filled cell', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 12 }), row, row, (steps, from, to) => {
      const cells = new ColumnCells()
      const model: Model = []
      for (const step of steps) {
        step(cells, model)
        model.length = model.findLastIndex((given) => given !== undefined) + 1
        expect(cells.length).toBe(model.length)
        expect(cells.slice(0)).toEqual(Array.from(model))
      }
      expect(cells.copy().slice(from, to)).toEqual(Array.from(model.slice(from, to)))
      const filled = Array.from(model, (given, at) => [at, given] as const).filter(
        ([at, given]) => given !== undefined && at >= from && at < to,
      )
      expect([...cells.filled(from, to)]).toEqual(filled)
    }),
    { numRuns: 2000 },
  )
})
