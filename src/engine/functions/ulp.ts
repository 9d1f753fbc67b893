import { ulpOf } from '../../core/ulp'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { IEEE } from './sources'

export const ULP = {
  name: 'ULP',
  purpose: 'The gap between |x| and the next float64: a unit in the last place.',
  parameters: [elements('x', 'Numbers.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=ULP(1)', result: '2.220446049250313e-16' },
  pytorch: 'math.ulp(x)',
  accuracy: 'Exact.',
  source: IEEE,
  unholdable: { plusInfinity: 'x is infinite', notANumber: 'x is nan' },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(ulpOf(args.numbers('x'))),
} satisfies FunctionDescriptor
