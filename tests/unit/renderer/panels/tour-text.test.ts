import { describe, expect, it } from 'vitest'
import { spokenText, tourParagraphs } from '../../../../src/renderer/panels/tour-text'

describe('the text of a tour', () => {
  it('has paragraphs, code, and cells that can be gone to', () => {
    expect(tourParagraphs('Raise `B3`.\n\n`=SUM(B2:B5)` adds `walkthrough!B2:B5`.')).toEqual([
      [
        { kind: 'plain', text: 'Raise ' },
        { kind: 'cells', text: 'B3' },
        { kind: 'plain', text: '.' },
      ],
      [
        { kind: 'code', text: '=SUM(B2:B5)' },
        { kind: 'plain', text: ' adds ' },
        { kind: 'cells', text: 'walkthrough!B2:B5' },
        { kind: 'plain', text: '.' },
      ],
    ])
  })

  it('is read out without its marks', () => {
    expect(spokenText('Raise `B3`.')).toBe('Raise B3.')
  })
})
