import { float32Of } from '../../core/rounding'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { IEEE } from './sources'

export const FLOAT32 = {
  name: 'FLOAT32',
  purpose: 'Rounds to the nearest float32 (24 significant bits), ties to even.',
  parameters: [elements('x', 'Numbers.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=FLOAT32(0.1)', result: '0.10000000149011612' },
  pytorch: 'x.to(torch.float32)',
  accuracy: 'Exact, subnormals included.',
  source: IEEE,
  unholdable: {
    plusInfinity: 'from 3.4028235677973366e38 on numbers round to infinity',
    minusInfinity: 'from -3.4028235677973366e38 on numbers round to -infinity',
    notANumber: 'x is nan',
  },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(float32Of(args.numbers('x'))),
} satisfies FunctionDescriptor
