import { softplusOf } from '../../core/softplus'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { LOG_ONE_PLUS } from './sources'

export const SOFTPLUS = {
  name: 'SOFTPLUS',
  purpose: 'log(1 + exp(x)), a smooth form of max(x, 0).',
  parameters: [elements('x', 'Numbers.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=SOFTPLUS(-40)', result: '4.248354255291589e-18' },
  pytorch: 'F.softplus(x)',
  accuracy: 'Within 4 ulp of the exact value, gradual underflow included.',
  source: LOG_ONE_PLUS,
  differs: 'PyTorch returns x itself above 20 (threshold=20); this gives the exact function everywhere.',
  unholdable: { plusInfinity: 'x is +inf', notANumber: 'x is nan' },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(softplusOf(args.numbers('x'))),
} satisfies FunctionDescriptor
