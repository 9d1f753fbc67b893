import { float16Of } from '../../core/rounding'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { IEEE } from './sources'

export const FLOAT16 = {
  name: 'FLOAT16',
  purpose: 'Rounds to the nearest float16 (11 significant bits), ties to even.',
  parameters: [elements('x', 'Numbers.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=FLOAT16(0.1)', result: '0.0999755859375' },
  pytorch: 'x.to(torch.float16)',
  accuracy: 'Exact, subnormals included.',
  source: IEEE,
  differs: 'Rounded once from float64; PyTorch goes through float32 and may round twice.',
  unholdable: {
    plusInfinity: 'from 65520 on numbers round to infinity',
    minusInfinity: 'from -65520 on numbers round to -infinity',
    notANumber: 'x is nan',
  },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(float16Of(args.numbers('x'))),
} satisfies FunctionDescriptor
