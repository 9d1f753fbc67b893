import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../../../src/engine/spreadsheet/markup'

describe('the elements of a name', () => {
  it('are found with and without a prefix, an inside and a partner', () => {
    const text = '<a/><x:a b="1"/><a c="&lt;">one<x:a/></a><aa>no</aa><a d="2" >two</a ><a>left open'
    expect(elementsOf(text, 'a')).toEqual([
      { attributes: {}, inside: '' },
      { attributes: { b: '1' }, inside: '' },
      { attributes: { c: '<' }, inside: 'one<x:a/>' },
      { attributes: { d: '2' }, inside: 'two' },
    ])
  })

  it('end with a prefix of their own, and none is looked for twice that never ends', () => {
    expect(elementsOf('<x:a>in</a></x:a>', 'a')).toEqual([{ attributes: {}, inside: 'in</a>' }])
    const open = '<font>'.repeat(500_000)
    expect(elementsOf(`${open}<font/>`, 'font')).toEqual([{ attributes: {}, inside: '' }])
  })
})
