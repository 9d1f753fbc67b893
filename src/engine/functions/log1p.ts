import { log1pOf } from '../../core/log1p'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { FDLIBM } from './sources'

export const LOG1P = {
  name: 'LOG1P',
  purpose: 'log(1 + x) without rounding 1 + x first: a brick of the stable forms.',
  parameters: [elements('x', 'Numbers from -1 on.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=LOG1P(1E-20)', result: '1e-20' },
  pytorch: 'torch.log1p(x)',
  accuracy: 'Within 1 ulp.',
  source: FDLIBM,
  unholdable: {
    plusInfinity: 'x is +inf',
    minusInfinity: 'x is -1, and the logarithm of 0 is -∞',
    notANumber: 'x is below -1, or nan',
  },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(log1pOf(args.numbers('x'))),
} satisfies FunctionDescriptor
