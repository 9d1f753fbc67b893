import { describe, expect, it, vi } from 'vitest'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import { askEscaping } from '../../../../../src/renderer/state/files/saving-choice'

describe('texts that look like formulas', () => {
  it.each([
    [1, 'One text looks like a formula', 'Write it as it is', 'who open it in'],
    [2, '2 texts look like formulas', 'Write them as they are', 'who open them in'],
  ])('are spoken of as many as they are: %i', async (texts, title, plain, escape) => {
    const choose = vi.fn<Dialogs['choose']>(async () => undefined)
    await askEscaping({ choose } as Pick<Dialogs, 'choose'>, texts, false)
    const question = choose.mock.calls[0]![0]
    expect(question.title).toBe(title)
    expect(question.options.map(({ label }) => label)).toEqual([
      expect.stringContaining(plain),
      expect.stringContaining(escape),
    ])
  })
})
