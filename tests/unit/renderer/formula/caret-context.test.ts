import { describe, expect, it } from 'vitest'
import { bracketsAt, missingBrackets } from '../../../../src/renderer/formula/brackets'
import { callAt, functionAt, nameAt, wantsReference } from '../../../../src/renderer/formula/caret-context'

/** A formula with its caret written as `|`, or a selection between two of them. */
function at(marked: string) {
  const [start, last] = [marked.indexOf('|'), marked.lastIndexOf('|')]
  return { text: marked.replaceAll('|', ''), start, end: last === start ? start : last - 1 }
}
const call = (marked: string) => {
  const found = callAt(at(marked).text, at(marked).start)
  return found && `${found.name} ${found.argument}`
}

describe('the call at the caret', () => {
  it('is the innermost one, with the argument that the caret is in', () => {
    expect(call('=xent(|')).toBe('XENT 0')
    expect(call('=XENT(A1:A3,|')).toBe('XENT 1')
    expect(call('=XENT(SOFTMAX(A1|),2)')).toBe('SOFTMAX 0')
    expect(call('=XENT(SOFTMAX(A1),|2)')).toBe('XENT 1')
  })

  it('does not count commas in texts, in braces and in other calls', () => {
    expect(call('=F("a,b",{1,2;3,4},G(1,2),|')).toBe('F 3')
    expect(call('=F({1,|2})')).toBe('F 0')
  })

  it('looks through brackets that only group', () => {
    expect(call('=SUM(1,(2+|')).toBe('SUM 1')
  })

  it('ends at its bracket, and is nowhere outside', () => {
    expect(call('=SUM(1)|')).toBeUndefined()
    expect(call('=SUM|(1)')).toBeUndefined()
    expect(call('SUM(|')).toBeUndefined()
  })

  it('knows where its arguments stand', () => {
    const { text, start } = at('=F(A1, |B2,)')
    expect(callAt(text, start)?.arguments.map((span) => text.slice(span.start, span.end))).toEqual([
      'A1',
      ' B2',
      '',
    ])
  })
})

describe('the name at the caret', () => {
  const name = (marked: string) => nameAt(at(marked).text, at(marked).start)

  it('is what stands before the caret', () => {
    expect(name('=SOF|')).toMatchObject({ typed: 'SOF', start: 1, end: 4 })
    expect(name('=1+so|ft(A1)')).toMatchObject({ typed: 'so', start: 3, end: 7 })
  })

  it('may be an address at the same time', () => {
    expect(name('=LOG1|')).toMatchObject({ typed: 'LOG1', address: true })
    expect(name('=LOGS|')).toMatchObject({ address: false })
  })

  it('is not found in texts, numbers, fixed and qualified references', () => {
    for (const marked of ['="SO|"', '=1E|', '=$A|$1', '=Sheet2!A|1', '=|SUM', 'SU|'])
      expect(name(marked)).toBeUndefined()
  })

  it('decides what help is about, before the call around it', () => {
    const about = (marked: string) => functionAt(at(marked).text, at(marked).start)
    expect(about('=sum(softm|ax(A1))')).toBe('SOFTMAX')
    expect(about('=sum(softmax(A1)|)')).toBe('SUM')
    expect(about('=A1+|')).toBeUndefined()
  })
})

describe('a reference is wanted', () => {
  const wants = (marked: string) => {
    const { text, start, end } = at(marked)
    return wantsReference(text, start, end)
  }

  it('behind =, brackets, operators and separators', () => {
    for (const marked of ['=|', '=SUM(|', '=A1+|', '=F(1,|', '= |', '=A1>=|', '=A1&|', '=A1:|', '=-|'])
      expect([marked, wants(marked)]).toEqual([marked, true])
  })

  it('before what may follow a value, and not before a value', () => {
    expect(wants('=SUM(|)')).toBe(true)
    expect(wants('=|+1')).toBe(true)
    expect(wants('=|A1')).toBe(false)
  })

  it('in place of a value that is selected', () => {
    expect(wants('=SUM(|A1:A3|)')).toBe(true)
    expect(wants('=SUM(|A1|:A3)')).toBe(false)
  })

  it('nowhere else', () => {
    for (const marked of ['=A1|', '=SUM|', '="a|', '={1,|', '|=', '5+|', '=5%|', '=A1)|'])
      expect([marked, wants(marked)]).toEqual([marked, false])
  })
})

describe('brackets', () => {
  const pair = (marked: string) => bracketsAt(at(marked).text, at(marked).start)

  it('are found with their partner, the one behind the caret first', () => {
    expect(pair('=SUM((1)|)')).toEqual([5, 7])
    expect(pair('=SUM(|(1))')).toEqual([4, 8])
    expect(pair('=|(1)')).toEqual([1, 3])
    expect(pair('=(1|')).toBeUndefined()
    expect(pair('="("|')).toBeUndefined()
  })

  it('that are open are closed in turn', () => {
    expect(missingBrackets('=SUM((1+{2')).toBe('}))')
    expect(missingBrackets('=SUM(")")')).toBe('')
    expect(missingBrackets('=SUM("(")')).toBe('')
    expect(missingBrackets('=SUM(A1')).toBe(')')
  })
})
