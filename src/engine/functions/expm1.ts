import { expm1Of } from '../../core/expm1'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { FDLIBM } from './sources'

export const EXPM1 = {
  name: 'EXPM1',
  purpose: 'exp(x) - 1 without the digits that the subtraction loses: a brick of the stable forms.',
  parameters: [elements('x', 'Numbers.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=EXPM1(1E-20)', result: '1e-20' },
  pytorch: 'torch.expm1(x)',
  accuracy: 'Within 1 ulp.',
  source: FDLIBM,
  unholdable: { plusInfinity: 'exp overflows above 709.782712893384', notANumber: 'x is nan' },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(expm1Of(args.numbers('x'))),
} satisfies FunctionDescriptor
