import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'
import type { Terminal } from '../../../src/cli/terminal'
import { failure, success } from '../../../src/core/outcome'

const decoder = new TextDecoder()

/** Runs a command on files that the test makes up. */
async function given(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const written: Record<string, string> = {}
  let out = ''
  let complaint = ''
  const terminal: Terminal = {
    async read(name) {
      const text = files[name]
      return text === undefined
        ? failure(`“${name}” cannot be read: there is no such file.`)
        : success(new TextEncoder().encode(text))
    },
    packageFiles: async () => success(undefined),
    pieces: async () => failure('nothing is read piece by piece here.'),
    send: async (data) => terminal.out(data),
    async write(name, bytes) {
      if (name.startsWith('/full/')) return failure(`“${name}” cannot be written: the disk is full.`)
      written[name] = decoder.decode(bytes)
      return success(undefined)
    },
    out: (data) => void (out += typeof data === 'string' ? data : decoder.decode(data)),
    complain: (sentence) => void (complaint += sentence),
  }
  return { status: await run(args, terminal), out, complaint, written }
}

const LOGITS = 'class,logit,softmax\ncat,5,=SOFTMAX(B2:B3)\ndog,4,\n'

describe('logitsheet calc of a part of a file', () => {
  const file = { 'a.csv': '1\n2\n3\n4\n5\n6\n' }

  it('takes a range of rows, and one of every so many', async () => {
    expect((await given(file, 'calc', 'a.csv', '--rows', '2-4')).out).toBe('2\n3\n4\n')
    expect((await given(file, 'calc', 'a.csv', '--rows', '2-6', '--every', '2')).out).toBe('2\n4\n6\n')
  })

  it('says what is wrong with a range', async () => {
    const { status, complaint } = await given(file, 'calc', 'a.csv', '--rows', '4')
    expect([status, complaint]).toEqual([2, '--rows is the first row and the last, such as 1-1000, not “4”.'])
  })
})

describe('logitsheet calc', () => {
  it('prints what the cells come to as CSV, every digit', async () => {
    const { status, out } = await given({ 'a.csv': LOGITS }, 'calc', 'a.csv')
    expect(status).toBe(0)
    expect(out).toBe('class,logit,softmax\ncat,5,0.7310585786300049\ndog,4,0.2689414213699951\n')
  })

  it('reads standard input for -', async () => {
    const { out } = await given({ '-': '=1+1\n' }, 'calc', '-')
    expect(out).toBe('2\n')
  })

  it('prints errors as text, and succeeds', async () => {
    const { status, out } = await given({ 'a.csv': '=EXP(1000),=LN(0),=1/0,=FOO(),=1+*2\n' }, 'calc', 'a.csv')
    expect(status).toBe(0)
    expect(out).toBe('#NUM!,#NUM!,#DIV/0!,#NAME?,#ERROR!\n')
  })

  it('prints formulas as they were typed', async () => {
    const { out } = await given({ 'a.csv': LOGITS }, 'calc', '--formulas', 'a.csv')
    expect(out).toBe(LOGITS)
  })

  it('prints a range, also as JSON', async () => {
    const csv = await given({ 'a.csv': LOGITS }, 'calc', 'a.csv', '--range', 'C2:C3')
    expect(csv.out).toBe('0.7310585786300049\n0.2689414213699951\n')
    const json = await given({ 'a.csv': LOGITS }, 'calc', 'a.csv', '--range', 'B1:C2', '--json')
    expect(JSON.parse(json.out)).toEqual([
      ['logit', 'softmax'],
      [5, 0.7310585786300049],
    ])
  })

  it('prints a whole column as far as it is filled', async () => {
    const { out } = await given({ 'a.csv': LOGITS }, 'calc', 'a.csv', '--range', 'A:A')
    expect(out).toBe('class\ncat\ndog\n')
  })

  it('writes to a file', async () => {
    const { status, out, written } = await given({ 'a.csv': '=2*3\n' }, 'calc', 'a.csv', '--out', 'b.csv')
    expect({ status, out, written }).toEqual({ status: 0, out: '', written: { 'b.csv': '6\n' } })
  })

  it('of an empty file is nothing', async () => {
    const { status, out } = await given({ 'a.csv': '' }, 'calc', 'a.csv')
    expect({ status, out: out.trim() }).toEqual({ status: 0, out: '' })
  })

  it.each([
    [['calc'], 2, 'calc needs a file: logitsheet calc FILE, or - for standard input.'],
    [['calc', 'a.csv', 'b.csv'], 2, 'calc takes one file, and “b.csv” is a second one.'],
    [['calc', 'none.csv'], 1, '“none.csv” cannot be read: there is no such file.'],
    [['calc', 'a.csv', '--range', 'nowhere'], 2, '“nowhere” is no range: write one such as B1:B4.'],
    [['calc', 'a.csv', '--rnage', 'A1'], 2, 'there is no option --rnage; did you mean --range?'],
    [['calc', 'a.csv', '--out', '/full/b.csv'], 1, '“/full/b.csv” cannot be written: the disk is full.'],
    [['clac', 'a.csv'], 2, 'there is no command “clac”; did you mean “calc”?'],
    [
      ['functions', 'SOFTMX'],
      1,
      'there is no function SOFTMX among Logit Sheet’s own; did you mean SOFTMAX?',
    ],
  ])('%j fails with status %i and says: %s', async (args, status, sentence) => {
    const result = await given({ 'a.csv': LOGITS, 'b.csv': '' }, ...args)
    expect({ status: result.status, complaint: result.complaint }).toEqual({ status, complaint: sentence })
  })

  it('of an unclosed quote names the file, the line and the column', async () => {
    const { status, complaint } = await given({ 'a.csv': 'a,b\n1,"two\n3,4\n' }, 'calc', 'a.csv')
    expect(status).toBe(0)
    expect(complaint).toMatch(/line 2, column 3 of “a\.csv”/)
  })
})

describe('logitsheet functions', () => {
  it('lists every function with its purpose', async () => {
    const { out } = await given({}, 'functions')
    expect(out).toMatch(/^SOFTMAX {2,}\S/m)
    expect(out.trim().split('\n').length).toBe(27)
  })

  it('prints the whole reference of one, in any letter case', async () => {
    const { out } = await given({}, 'functions', 'xent')
    expect(out).toContain('XENT(logits, targets, [reduction], [weights], [ignore_index], [label_smoothing])')
    expect(out).toContain('F.cross_entropy')
  })

  it('is what docs/functions.md holds', async () => {
    const { out } = await given({}, 'functions', '--markdown')
    expect(readFileSync('docs/functions.md', 'utf8')).toBe(out)
  })
})
