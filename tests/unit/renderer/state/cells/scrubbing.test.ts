import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { parseCell, parseRange } from '../../../../../src/core/address'
import type { Slider } from '../../../../../src/core/slider'
import type { PointGrip } from '../../../../../src/renderer/charts/hands/create-point-drag'
import { createScrubbing } from '../../../../../src/renderer/state/cells/scrubbing'
import { countOnCells } from '../../../../../src/renderer/state/files/on-cells'
import { createSliderEditing } from '../../../../../src/renderer/state/cells/slider-editing'
import { createFormatting } from '../../../../../src/renderer/state/cells/formatting'
import { selectCell } from '../../../../../src/renderer/state/cells/selection'
import { OpenWorkbook, settled } from '../open-workbook'

const slider: Slider = { min: 0, max: 1, step: 0.25, scale: 'linear' }

async function scrubbing(csv: string) {
  const { workbook } = await OpenWorkbook.open({ kind: 'sheets', sheets: [{ name: 'S', csv }] })
  const { state } = workbook
  const said: string[] = []
  const say = (_: string, text: string) => said.push(text)
  const made = createRoot(() => ({
    scrubbing: createScrubbing(state, say),
    editing: createSliderEditing(state, createFormatting(state).look, say),
  }))
  state.setVisible([parseRange('A1:D9')!])
  await settled()
  const { id } = state.sheet()!
  return {
    ...made,
    said,
    state,
    select: async (address: string) => {
      state.select(selectCell(parseCell(address)!))
      await settled()
    },
    put: async (address: string) => {
      await state.apply({ type: 'format-cells', sheet: id, ranges: [parseRange(address)!], look: { slider } })
      await settled()
    },
    input: async (address: string) => (await state.client.call('inspect', id, parseCell(address)!)).input,
  }
}

describe('a slide', () => {
  it('is one step to undo, whatever it passed through', async () => {
    const { scrubbing: scrub, state, input } = await scrubbing('0.5,=A1*2\n')
    const slide = scrub.slide(parseCell('A1')!)!
    for (const value of [0.6, 0.7, 0.8]) {
      slide.to(value)
      await settled()
    }
    slide.end()
    expect(await input('A1')).toBe('0.8')
    await state.undo()
    expect(await input('A1')).toBe('0.5')
    expect(state.mirror.info()!.undo).toBeUndefined()
  })

  it('that is taken back leaves what was typed, and nothing to undo', async () => {
    const { scrubbing: scrub, state, input } = await scrubbing('1.0,=A1*2\n')
    const slide = scrub.slide(parseCell('A1')!)!
    slide.to(3)
    await settled()
    slide.to(4)
    slide.cancel()
    await settled()
    expect(await input('A1')).toBe('1.0')
    expect(state.mirror.info()).toMatchObject({ dirty: false, undo: undefined })
  })

  it('of an empty cell begins with nothing, and goes back to it', async () => {
    const { scrubbing: scrub, input } = await scrubbing('1\n')
    const slide = scrub.slide(parseCell('B1')!)!
    slide.to(0.25)
    await settled()
    expect(await input('B1')).toBe('0.25')
    slide.cancel()
    await settled()
    expect(await input('B1')).toBe('')
  })

  it('of what a formula says is refused, and says why', async () => {
    const { scrubbing: scrub, said } = await scrubbing('1,=A1*2\n=SOFTMAX({0;0}),x\n')
    expect(['B1', 'A3', 'B2'].map((address) => scrub.slide(parseCell(address)!))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(said).toEqual([
      'B1 is computed by a formula: change what it reads.',
      'A3 is filled by a formula in another cell: change what that one reads.',
      'B2 holds no number that could be changed: type one.',
    ])
  })
})

describe('numbers that a chart takes hold of', () => {
  const cells = (...addresses: readonly string[]) =>
    addresses.map((address) => ({ sheet: 1, cell: parseCell(address)! }))

  it('are one step to undo, though they are two', async () => {
    const { scrubbing: scrub, state, input } = await scrubbing('1,2\n')
    const [x, y] = (await scrub.grab(cells('A1', 'B1'))) as readonly PointGrip[]
    for (const value of [1.5, 2, 2.5]) {
      x!.to(value)
      y!.to(-value)
      await settled()
    }
    expect([await input('A1'), await input('B1')]).toEqual(['2.5', '-2.5'])
    await state.undo()
    expect([await input('A1'), await input('B1')]).toEqual(['1', '2'])
  })

  it('are one step to undo where keys that follow one another have changed them', async () => {
    const { scrubbing: scrub, state, input } = await scrubbing('1\n')
    for (const value of [1.25, 1.5, 1.75]) {
      const [grip] = (await scrub.grab(cells('A1'), 'keys')) as readonly PointGrip[]
      grip!.to(value)
      grip!.end()
      await settled()
    }
    expect(await input('A1')).toBe('1.75')
    await state.undo()
    expect(await input('A1')).toBe('1')
  })

  it('are what they were, to the letter, when they are given back', async () => {
    const { scrubbing: scrub, state, input } = await scrubbing('1.50\n')
    const [grip] = (await scrub.grab(cells('A1'))) as readonly PointGrip[]
    grip!.to(7)
    await settled()
    expect(await input('A1')).toBe('7')
    grip!.to(8)
    grip!.cancel()
    await settled()
    expect(await input('A1')).toBe('1.50')
    expect(state.mirror.info()).toMatchObject({ dirty: false, undo: undefined })
  })

  it('are not those of formulas, of texts and of arrays: a sentence says so', async () => {
    const { scrubbing: scrub } = await scrubbing('=1+1\ncat\n=SOFTMAX({0;0})\n')
    expect(await scrub.grab(cells('A1', 'A2', 'A4'))).toEqual([
      expect.stringMatching(/^A1 is computed by a formula/),
      expect.stringMatching(/^A2 holds no number/),
      expect.stringMatching(/^A4 is filled by a formula in another cell/),
    ])
  })
})

describe('a step by the keyboard', () => {
  it('is the slider’s, and ends where it ends', async () => {
    const { scrubbing: scrub, put, input } = await scrubbing('0.6\n')
    await put('A1')
    for (const expected of ['0.75', '1', '1']) {
      scrub.nudge(1)
      await settled()
      expect(await input('A1')).toBe(expected)
    }
  })

  it('says why a cell stays as it is', async () => {
    const { scrubbing: scrub, select, said } = await scrubbing('1,=A1\n')
    await select('B1')
    scrub.nudge(1)
    expect(said).toEqual(['B1 is computed by a formula: change what it reads.'])
  })

  it('keeps to the slider where the number is dragged', async () => {
    const { scrubbing: scrub, put, input } = await scrubbing('0.6\n')
    await put('A1')
    scrub.start(parseCell('A1')!)!.move(9999, 'usual')
    await settled()
    expect(await input('A1')).toBe('1')
  })
})

describe('a slider that is asked for', () => {
  it('suits the number, and comes with room for its track in one step to undo', async () => {
    const { editing, state } = await scrubbing('42\n')
    await editing.open()
    expect(editing.question()).toMatchObject({
      name: 'A1',
      has: false,
      slider: { min: 0, max: 100, step: 1 },
    })
    expect(await editing.put(editing.question()!.slider)).toBeUndefined()
    await settled()
    expect(editing.question()).toBeUndefined()
    expect(state.layout().columns).toEqual([{ start: 0, count: 1, size: 160 }])
    await state.undo()
    await settled()
    expect(state.layout().columns).toEqual([])
    expect((await state.client.call('looks', state.sheet()!.id)).areas).toEqual([])
  })

  it('puts its first number into an empty cell', async () => {
    const { editing, input, select } = await scrubbing('1\n')
    await select('B2')
    await editing.open()
    await editing.put({ ...slider, min: -1 })
    expect(await input('B2')).toBe('-1')
  })

  it('is refused where a formula is, unless there is one to remove', async () => {
    const { editing, said, select, put, state } = await scrubbing('1,=A1\n')
    await select('B1')
    await editing.open()
    expect(said).toEqual(['B1 is computed by a formula: change what it reads.'])
    await put('B1')
    await editing.open()
    expect(editing.question()?.has).toBe(true)
    await editing.remove()
    expect((await state.client.call('looks', state.sheet()!.id)).areas).toEqual([])
  })

  it('is counted for whoever cannot keep it', async () => {
    const { state, put } = await scrubbing('1\n')
    expect((await countOnCells(state)).sliders).toBe(0)
    await put('A1')
    await put('B2:C3')
    expect((await countOnCells(state)).sliders).toBe(5)
  })

  it('stays asked for where it was refused', async () => {
    const { editing } = await scrubbing('1\n')
    await editing.open()
    expect(await editing.put({ ...slider, step: 0 })).toContain('greater than 0')
    expect(editing.question()).toBeDefined()
  })
})
