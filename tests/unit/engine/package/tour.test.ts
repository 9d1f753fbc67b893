import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/engine/model'
import { Workbook } from '../../../../src/engine/workbook'
import { folder, opened } from './opened-package'

const STEP = { title: 'Four scores', text: 'They are in `B2`.' }
const CHART = { title: 'Bars', kind: 'bar', sheet: 'animals', series: [{ name: 'logit', range: 'B1' }] }

/** A workbook of one sheet, one name and one chart, with a tour. */
function withTour(tour: Json) {
  return opened(
    folder({
      resources: [{ name: 'animals', data: [['cat', 5]] }],
      logitsheet: {
        sheets: [{ name: 'animals', resource: 'animals' }],
        names: [{ name: 'logits', refersTo: '=animals!$B$1' }],
        charts: [CHART],
        tour,
      },
    }),
  )
}

const withStep = (step: Json) => withTour({ title: 'One', steps: [step] })

describe('a tour in a package', () => {
  it('is read, and kept for the next save as it was', () => {
    const tour = {
      title: 'There can be only one',
      steps: [
        { ...STEP, select: 'logits', chart: 'Bars' },
        {
          ...STEP,
          task: { text: 'Raise it.', goal: { kind: 'above', at: 'ANIMALS!b1', than: 7 }, done: 'Well done.' },
        },
        { ...STEP, task: { text: 'Add.', goal: { kind: 'formula', at: 'animals!C1', calls: 'SUM' } } },
        { ...STEP, task: { text: 'Type.', goal: { kind: 'shows', at: 'logits', text: 'dog' } } },
        { ...STEP, task: { text: 'Change.', goal: { kind: 'changed', at: 'animals!A1:B1' } } },
        { ...STEP, task: { text: 'Select.', goal: { kind: 'selected', at: "'animals'!A:A" } } },
      ],
    }
    const book = withTour(tour)
    expect(book.notes).toEqual([])
    expect(book.opened.tour).toEqual(tour)
    expect(book.opened.window['tour']).toEqual(tour)
  })

  it('is in a copy of the workbook too', () => {
    const { workbook, tour } = withStep(STEP).opened
    const again = Workbook.open(structuredClone(workbook.snapshot()))
    expect(tour).toBeDefined()
    expect(again.ok && again.value.tour).toEqual(tour)
  })

  it('is none where a package has none', () => {
    expect(opened(folder({ resources: [{ name: 'a', data: [['x']] }] })).opened.tour).toBeUndefined()
  })

  it.each<[Json, string]>([
    ['walk', '/logitsheet/tour: it should be an object.'],
    [{ title: 'One' }, '/logitsheet/tour/steps: it should be a list of steps, at least one.'],
    [{ title: 'One', steps: [] }, '/logitsheet/tour/steps: it should be a list of steps, at least one.'],
    [{ steps: [STEP] }, '/logitsheet/tour/title: it should be a text.'],
    [
      { title: 'One', steps: [7] },
      '/logitsheet/tour/steps/0: it should be an object with a “title” and a “text”.',
    ],
  ])('is refused where it is %j', (tour, sentence) => {
    const book = withTour(tour)
    expect(book.opened.tour).toBeUndefined()
    expect(book.notes).toEqual([`datapackage.json, ${sentence}`])
  })

  it.each<[Json, string]>([
    [{ ...STEP, text: ' ' }, '/text: it should be a text.'],
    [{ ...STEP, chart: 'Lines' }, '/chart: no chart has the title “Lines”.'],
    [
      { ...STEP, select: 'B2' },
      '/select: “B2” should be cells with their sheet, as in “animals!B2:B5”, or a name.',
    ],
    [{ ...STEP, select: 'cows!B2' }, '/select: there is no sheet “cows”.'],
    [{ ...STEP, task: 'Raise it.' }, '/task: it should be an object with a “text” and a “goal”.'],
    [{ ...STEP, task: { text: 'Raise it.' } }, '/task/goal: it should be an object with a “kind”.'],
    [
      { ...STEP, task: { text: 'Raise it.', goal: { kind: 'won', at: 'logits' } } },
      '/task/goal/kind: it should be “changed”, “above”, “below”, “shows”, “formula” or “selected”.',
    ],
    [
      { ...STEP, task: { text: 'Raise it.', goal: { kind: 'above', at: 'logits', than: '7' } } },
      '/task/goal/than: it should be a number.',
    ],
    [
      { ...STEP, task: { text: 'Raise it.', goal: { kind: 'changed' } } },
      '/task/goal/at: it should be a text.',
    ],
  ])('is refused where a step is %j', (step, sentence) => {
    const book = withStep(step)
    expect(book.opened.tour).toBeUndefined()
    expect(book.notes).toEqual([`datapackage.json, /logitsheet/tour/steps/0${sentence}`])
  })
})
