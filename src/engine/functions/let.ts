import type { UsualFunction } from '../model'

/** LET's entry beside the usual functions: formulas have it, the calculator has not. */
export const LET: UsualFunction = {
  kind: 'usual',
  name: 'LET',
  signature: 'LET(name1, value1, name2_or_result, [value2], …)',
  purpose: 'Gives names to values, to use in the result that comes last.',
  parameters: [
    {
      name: 'name1',
      optional: false,
      description: 'A name, valid inside this LET only; not that of a cell.',
    },
    {
      name: 'value1',
      optional: false,
      description: 'What the name stands for; it may use the names before it.',
    },
    {
      name: 'name2_or_result',
      optional: false,
      description: 'Another name with its value, or what is to be computed with the names.',
    },
    { name: 'value2', optional: true, description: 'What that name stands for.' },
  ],
  category: 'Logical',
  examples: ['=LET(x, 2, x + 1)', '=LET(z, A1:A4 - MAX(A1:A4), EXP(z) / SUM(EXP(z)))'],
  repeating: 2,
}
