import * as fc from 'fast-check'
import type { Range } from '../../src/core/address'
import type {
  CellRule,
  ChartPlace,
  Command,
  FilterCondition,
  LookChange,
  NewChart,
  Source,
} from '../../src/engine/model'
import type { Workbook } from '../../src/engine/workbook'

/** A table and a workbook whose sheets mean one another, to be added again and again. */
const ADDED: readonly Source[] = [
  { kind: 'csv', name: 'Second.csv', bytes: new TextEncoder().encode('1,2\n=A1+B1,x\n') },
  {
    kind: 'sheets',
    sheets: [
      { name: 'Sheet1', csv: "5,='Sheet1'!A1*2" },
      { name: 'Sums', csv: '=SUM(Sheet1!A1:B2)' },
    ],
  },
]

const ROWS = 7
const COLUMNS = 5

const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2.5', '-3', '007', 'x', 'inf', 'TRUE', '#N/A', "'=5", '0') },
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '=A1+1',
      '=B2*$A$1',
      '=SUM(A1:C3)',
      '=SUM(A1:C4)',
      '=SUM(A1:A7)',
      '=A1:B2',
      '=A1:A3*2',
      '=SOFTMAX(A1:A3)',
      '=SIGMOID(A1:C1)',
      '=TRANSPOSE(A1:B2)',
      '=ARANGE(0,4,1)',
      '=ONEHOT(A1:A2,3)',
      '=SUM(B:B)',
      '=A:A*2',
      '=SUM(1:1)',
      '=Second!A1+1',
      '=SUM(Second!A1:B3)',
      "='Sheet1'!B2",
      '=IF(A1>0,B1,"no")',
      '=XENT(A1:C2,D1:D2)',
      '=1E-1+A2',
      '=1+*2',
      '=UNKNOWN(A1)',
      '=COUNTIF(A1:C3,">0")',
      '={1,2;3,4}',
      '=MAX(A1:B3)-MIN(B2:D4)',
      '=SUM(logits)',
      '=LET(x,A1:B2,SUM(x)+rate)',
      '=LET(x,A1,LET(x,x+1,x*B2))',
      '=RAND()*0+1',
      '=SOFTMAX(logits)',
      '=rate*A1',
      '=Second!logits',
    ),
  },
)

const cells = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) })
const ranges: fc.Arbitrary<Range> = fc
  .record({ at: cells, rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .map(({ at, rows, columns }) => ({
    top: at.row,
    left: at.column,
    bottom: at.row + rows - 1,
    right: at.column + columns - 1,
  }))
/** The sheet at this place in the workbook. */
const places = fc.nat(2)
const inputs = fc.array(fc.array(texts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })

const axes = fc.constantFrom('row' as const, 'column' as const)
const lines = fc.record({ at: fc.nat(6), count: fc.integer({ min: 1, max: 3 }) })
const spans = fc.array(fc.record({ start: fc.nat(6), count: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 2,
})

const lineEdits: fc.Arbitrary<Command> = fc
  .record({
    type: fc.constantFrom('insert-lines' as const, 'delete-lines' as const, 'move-lines' as const),
    sheet: places,
    axis: axes,
    lines,
    to: fc.nat(8),
  })
  .map(({ type, sheet, axis, lines: { at, count }, to }) =>
    type === 'move-lines' ? { type, sheet, axis, at, count, to } : { type, sheet, axis, at, count },
  )

/** From a small range on, down, up, to the right or to the left. */
const fills: fc.Arbitrary<Command> = fc
  .record({
    sheet: places,
    from: ranges,
    by: fc.integer({ min: 1, max: 4 }),
    way: fc.constantFrom('top' as const, 'left' as const, 'bottom' as const, 'right' as const),
    how: fc.constantFrom('series' as const, 'copy' as const),
  })
  .map(({ sheet, from, by, way, how }) => ({
    type: 'fill',
    sheet,
    from,
    to: {
      ...from,
      [way]: way === 'top' || way === 'left' ? Math.max(0, from[way] - by) : from[way] + by,
    },
    how,
  }))

const conditions: readonly FilterCondition[] = [
  { kind: 'values', texts: ['1', 'x', ''] },
  { kind: 'compare', operator: '>', than: '0' },
  { kind: 'top', count: 2, least: false },
  { kind: 'text', how: 'lacks', text: 'x' },
]

const someRanges = fc.array(ranges, { minLength: 1, maxLength: 2 })

const looks: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('format-cells' as const),
    sheet: places,
    ranges: someRanges,
    look: fc.constantFrom<LookChange[]>(
      { bold: true },
      { bold: null },
      { number: { kind: 'percent', digits: 1 } },
      { fill: 'blue', color: '#102030' },
      { slider: { min: 0.05, max: 5, step: 0.05, scale: 'log' } },
      { slider: { min: 0, max: 1, step: 2, scale: 'linear' } },
      { slider: null },
    ),
  }),
  fc.record({
    type: fc.constantFrom('clear-formats' as const, 'clear-rules' as const),
    sheet: places,
    ranges: someRanges,
  }),
  fc.record({
    type: fc.constant('add-rule' as const),
    sheet: places,
    ranges: someRanges,
    rule: fc.oneof(
      fc.constantFrom<CellRule[]>(
        { type: 'color-scale', colors: 'heat' },
        { type: 'data-bar', color: 'green', low: 0, high: 1 },
      ),
      ranges.map((against) => ({ type: 'difference' as const, against })),
    ),
  }),
  fc.record({
    type: fc.constant('comment' as const),
    sheet: places,
    cell: cells,
    text: fc.constantFrom('Why?', ''),
  }),
)

/** Charts whose sheets are places in the workbook, and whose ids may be of no chart. */
const chartPlaces: fc.Arbitrary<ChartPlace> = fc.oneof(
  fc.constant({ kind: 'docked' as const }),
  fc.record({
    kind: fc.constant('floating' as const),
    sheet: places,
    at: cells,
    x: fc.nat(9),
    y: fc.nat(9),
    width: fc.constantFrom(0, 200),
    height: fc.constant(150),
  }),
)
const drawnRanges = fc.record({ sheet: places, range: ranges })
const newCharts: fc.Arbitrary<NewChart> = fc.record(
  {
    title: fc.constantFrom('Logits', ''),
    series: fc.array(
      fc.record(
        { range: drawnRanges, nameFrom: drawnRanges, look: fc.constant({ name: 'a' }) },
        { requiredKeys: ['range', 'look'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    categories: drawnRanges,
    place: chartPlaces,
    look: fc.constantFrom({ kind: 'bar' }, { kind: 'line', stacked: true }),
  },
  { requiredKeys: ['title', 'series', 'place', 'look'] },
)
const chartIds = fc.constantFrom('chart-1', 'chart-2')
const charts: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('add-chart' as const), chart: newCharts }),
  fc
    .tuple(newCharts, chartIds)
    .map(([chart, id]) => ({ type: 'change-chart' as const, chart: { ...chart, id } })),
  fc.record({ type: fc.constant('remove-chart' as const), id: chartIds }),
  fc.record(
    { type: fc.constant('move-chart' as const), id: chartIds, to: fc.nat(2), place: chartPlaces },
    { requiredKeys: ['type', 'id'] },
  ),
)

/** Commands whose sheets are places in the workbook, so that they make sense whatever has happened to it. */
const single: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ type: fc.constant('set-cells' as const), sheet: places, at: cells, inputs }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('clear' as const),
      sheet: places,
      ranges: fc.array(ranges, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('copy' as const),
      from: fc.record({ sheet: places, range: ranges }),
      to: fc.record({ sheet: places, range: ranges }),
      what: fc.constantFrom('all' as const, 'formulas' as const, 'values' as const, 'formats' as const),
      transpose: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('move' as const),
      from: fc.record({ sheet: places, range: ranges }),
      to: fc.record({ sheet: places, at: cells }),
    }),
  },
  { weight: 6, arbitrary: lineEdits },
  { weight: 4, arbitrary: looks },
  { weight: 4, arbitrary: charts },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('freeze' as const),
      sheet: places,
      rows: fc.nat(2),
      columns: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(places, ranges, fc.constantFrom<FilterCondition[]>(...conditions))
      .map(([sheet, range, keep]) => ({
        type: 'filter' as const,
        sheet,
        filter: { range, columns: [{ column: range.left, keep }] },
      })),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('filter' as const), sheet: places }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('insert-cells' as const, 'delete-cells' as const),
      sheet: places,
      range: ranges,
      axis: axes,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('size-lines' as const),
      sheet: places,
      axis: axes,
      lines: spans,
      size: fc.constantFrom(0, 30, 120),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('hide-lines' as const),
      sheet: places,
      axis: axes,
      lines: spans,
      hidden: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fills },
  {
    weight: 2,
    arbitrary: fc.tuple(places, ranges, fc.boolean()).map(([sheet, range, descending]) => ({
      type: 'sort' as const,
      sheet,
      range,
      keys: [{ column: range.left, descending }],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('replace' as const),
      query: fc.record({
        text: fc.constantFrom('1', 'A', 'B2', 'x'),
        within: fc.constantFrom('values' as const, 'formulas' as const),
        matchCase: fc.boolean(),
        wholeCell: fc.boolean(),
        pattern: fc.boolean(),
      }),
      replacement: fc.constantFrom('2', 'C', ''),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('define-name' as const),
      sheet: places,
      name: fc.constantFrom('logits', 'Rate', 'A1'),
      refersTo: fc.constantFrom('A1:B2', '=B2', '0.5', '=rate+1', '=SUM(Second!A:A)', '=1+'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('remove-name' as const),
      name: fc.constantFrom('LOGITS', 'rate'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('copy-sheet' as const), sheet: places }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('move-sheet' as const), sheet: places, to: places }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'add-sheet' as const, name: 'Second' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'add-sheets' as const, sources: ADDED }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('rename-sheet' as const),
      sheet: places,
      name: fc.constantFrom('Second', 'Third', 'It’s'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-sheet' as const), sheet: places }) },
)

export const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 20, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('together' as const),
      label: fc.constant('Several'),
      commands: fc.array(single, { minLength: 1, maxLength: 3 }),
    }),
  },
)

/** The command with the sheets that stand at its places now. */
export function onSheets(command: Command, workbook: Workbook): Command {
  const sheets = workbook.info().sheets
  const idAt = (place: number) => sheets[place % sheets.length]!.id
  switch (command.type) {
    case 'together':
      return { ...command, commands: command.commands.map((inner) => onSheets(inner, workbook)) }
    case 'add-sheet':
    case 'add-sheets':
    case 'replace':
    case 'remove-name':
    case 'remove-chart':
      return command
    case 'add-chart':
      return { ...command, chart: chartOnSheets(command.chart, idAt) }
    case 'change-chart':
      return { ...command, chart: chartOnSheets(command.chart, idAt) }
    case 'move-chart':
      return command.place ? { ...command, place: placeOnSheets(command.place, idAt) } : command
    case 'move-sheet':
      return { ...command, sheet: idAt(command.sheet), to: command.to % sheets.length }
    case 'copy':
      return {
        ...command,
        from: { ...command.from, sheet: idAt(command.from.sheet) },
        to: { ...command.to, sheet: idAt(command.to.sheet) },
      }
    case 'move':
      return {
        type: 'move',
        from: { ...command.from, sheet: idAt(command.from.sheet) },
        to: { ...command.to, sheet: idAt(command.to.sheet) },
      }
    default:
      return { ...command, sheet: idAt(command.sheet) }
  }
}

type IdAt = (place: number) => number

function chartOnSheets<C extends NewChart>(chart: C, idAt: IdAt): C {
  const { series, categories, place } = chart
  return {
    ...chart,
    series: series.map(({ range, nameFrom, look }) => ({
      range: { ...range, sheet: idAt(range.sheet) },
      ...(nameFrom && { nameFrom: { ...nameFrom, sheet: idAt(nameFrom.sheet) } }),
      look,
    })),
    ...(categories && { categories: { ...categories, sheet: idAt(categories.sheet) } }),
    place: placeOnSheets(place, idAt),
  }
}

function placeOnSheets(place: ChartPlace, idAt: IdAt): ChartPlace {
  return place.kind === 'floating' ? { ...place, sheet: idAt(place.sheet) } : place
}
