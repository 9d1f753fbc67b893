import { describe, expect, it } from 'vitest'
import { parseClipboard } from '../../../src/engine/read/copy-text'

describe('pasted text', () => {
  it('of a Markdown table is its cells, whatever the rule looks like', () => {
    const text = '| class | p |\n|:--|--:|\n| cat | 0.7 |\n| a\\|b | =A1 |\n'
    expect(parseClipboard(text)).toEqual([
      ['class', 'p'],
      ['cat', '0.7'],
      ['a|b', '=A1'],
    ])
    expect(parseClipboard('a | b\n--- | ---\n1 | 2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('of a DataFrame that was printed is its columns, with the index first', () => {
    // print(pd.DataFrame({'cat': [1.5, -2], 'dog': [float('nan'), 1e-7]}))
    const text = '   cat           dog\n0  1.5           NaN\n1 -2.0  1.000000e-07\n'
    expect(parseClipboard(text)).toEqual([
      ['', 'cat', 'dog'],
      ['0', '1.5', 'NaN'],
      ['1', '-2.0', '1.000000e-07'],
    ])
  })

  it('that a DataFrame’s to_clipboard wrote is cut at its tabs', () => {
    expect(parseClipboard('\tcat\tdog\n0\t1.5\t\n')).toEqual([
      ['', 'cat', 'dog'],
      ['0', '1.5', ''],
    ])
  })

  it.each([
    'two words\nmore words here',
    'a | b\nc | d',
    'see: 1 2\nthen 3 4',
    'Dear all,\n\nthe model 0.5 is good',
  ])('that is no table stays lines: %j', (text) => {
    expect(parseClipboard(text)).toEqual(text.split('\n').map((line) => [line]))
  })
})
