import { createRoot } from 'solid-js'
import { describe, expect, it, vi } from 'vitest'
import { parseRange, rangeName } from '../../../../../src/core/address'
import type { TourGoal } from '../../../../../src/protocol/api'
import { selectRange } from '../../../../../src/renderer/state/cells/selection'
import { createTouring } from '../../../../../src/renderer/state/tour/touring'
import { OpenWorkbook, settled } from '../open-workbook'

const HOME = 'animals!B1'

/** A workbook of two sheets with a tour whose one task has a goal, between two steps without. */
async function touring(goal: TourGoal) {
  const { workbook } = await OpenWorkbook.open({
    kind: 'sheets',
    sheets: [
      { name: 'animals', csv: 'cat,5,=B1*2\ndog,4,=B2*2\n' },
      { name: 'more', csv: '1\n' },
    ],
    names: [{ name: 'logits', refersTo: '=animals!$B$1:$B$2' }],
  })
  const showCharts = vi.fn<() => void>()
  const tour = createRoot(() => createTouring(workbook.state, showCharts))
  const plain = { title: 'Look', text: 'Here.' }
  const steps = [
    { ...plain, select: 'more!A1' },
    { ...plain, select: HOME, chart: 'Bars', task: { text: 'Do it.', goal } },
    { ...plain, select: 'logits' },
  ]
  tour.reset({ title: 'Animals', steps }, { title: 'Animals' })
  return { workbook, tour, showCharts }
}

async function atTask(goal: TourGoal) {
  const walked = await touring(goal)
  walked.tour.open()
  walked.tour.next()
  await settled()
  expect(walked.tour.isDone(1)).toBe(false)
  return walked
}

const CHANGED: TourGoal = { kind: 'changed', at: 'logits' }

describe('a tour', () => {
  it('is offered when a workbook has one, and selects nothing before it is opened', async () => {
    const { tour, workbook } = await touring(CHANGED)
    expect(tour.view()).toBe('offered')
    expect(workbook.state.sheet()?.name).toBe('animals')
    tour.reset(undefined, undefined)
    expect(tour.view()).toBe('closed')
  })

  it('selects the cells of its steps, shows their chart, and ends behind the last one', async () => {
    const { tour, workbook, showCharts } = await touring(CHANGED)
    tour.open()
    expect(workbook.state.sheet()?.name).toBe('more')
    expect(showCharts).not.toHaveBeenCalled()
    tour.next()
    expect(tour.chart()).toBe('Bars')
    expect(showCharts).toHaveBeenCalledOnce()
    tour.next()
    expect(workbook.state.selection().ranges.map(rangeName)).toEqual(['B1:B2'])
    tour.next()
    expect(tour.view()).toBe('closed')
  })

  it('goes on where it was closed, and begins again when it is told to', async () => {
    const { tour, workbook } = await atTask(CHANGED)
    await workbook.type('animals', 'B2', '9')
    tour.close()
    expect(tour.chart()).toBeUndefined()
    tour.open()
    expect([tour.step(), tour.isDone(1)]).toEqual([1, true])
    tour.restart()
    expect([tour.step(), tour.isDone(1)]).toEqual([0, false])
  })

  it('never goes back before its first step, and keeps what its file had', async () => {
    const { tour } = await touring(CHANGED)
    tour.open()
    tour.back()
    expect([tour.view(), tour.step()]).toEqual(['open', 0])
    expect(tour.kept()).toEqual({ tour: { title: 'Animals' } })
    tour.reset(undefined, undefined)
    expect(tour.kept()).toEqual({})
  })

  it('follows its names where rows are inserted, and goes to addresses on the sheet of its step', async () => {
    const { tour, workbook } = await atTask(CHANGED)
    const sheet = workbook.state.sheets()[0]!.id
    await workbook.state.apply({ type: 'insert-lines', sheet, axis: 'row', at: 0, count: 3 })
    tour.next()
    expect(workbook.state.selection().ranges.map(rangeName)).toEqual(['B4:B5'])
    workbook.state.showSheet(workbook.state.sheets()[1]!.id)
    tour.goTo('C2')
    expect(workbook.state.sheet()?.name).toBe('animals')
    tour.goTo('nothing!A1')
    expect(workbook.state.selection().ranges.map(rangeName)).toEqual(['C2'])
  })
})

describe('what a tour asks for is noticed', () => {
  it.each<[string, TourGoal, string, string, string]>([
    ['where any of the cells changed', CHANGED, 'animals', 'B2', '4.5'],
    ['where a number is above', { kind: 'above', at: 'animals!C1', than: 10 }, 'animals', 'B1', '5.01'],
    ['where a number is below', { kind: 'below', at: HOME, than: 0 }, 'animals', 'B1', '-1'],
    ['where a cell shows a text', { kind: 'shows', at: 'animals!A1', text: 'Cow' }, 'animals', 'A1', 'cow'],
    ['where a formula is typed', { kind: 'formula', at: 'animals!D1:E2' }, 'animals', 'E1', '=1'],
    [
      'where a formula calls a function',
      { kind: 'formula', at: 'animals!D1:E2', calls: 'softmax' },
      'animals',
      'D1',
      '=2*SOFTMAX(B1:B2)',
    ],
  ])('%s', async (_, goal, sheet, cell, text) => {
    const { tour, workbook } = await atTask(goal)
    await workbook.type('more', 'A1', '2')
    expect(tour.isDone(1)).toBe(false)
    await workbook.type(sheet, cell, text)
    expect(tour.isDone(1)).toBe(true)
    expect(tour.isDone(0)).toBe(false)
  })

  it('where all of the cells are selected', async () => {
    const { tour, workbook } = await atTask({ kind: 'selected', at: 'logits' })
    workbook.state.select(selectRange(parseRange('B2')!))
    await settled()
    expect(tour.isDone(1)).toBe(false)
    workbook.state.select(selectRange(parseRange('A1:B2')!))
    await settled()
    expect(tour.isDone(1)).toBe(true)
  })

  it('but not where a text stands in the place of a number, or another function is called', async () => {
    const text = await atTask({ kind: 'above', at: HOME, than: 1000 })
    await text.workbook.type('animals', 'B1', 'many')
    expect(text.tour.isDone(1)).toBe(false)
    const other = await atTask({ kind: 'formula', at: 'animals!D1', calls: 'SOFTMAX' })
    await other.workbook.type('animals', 'D1', '=LOGSOFTMAX(B1:B2)')
    expect(other.tour.isDone(1)).toBe(false)
  })
})
