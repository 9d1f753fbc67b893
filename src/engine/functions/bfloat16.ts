import { bfloat16Of } from '../../core/rounding'
import { accepted } from '../../core/problem'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { IEEE } from './sources'

export const BFLOAT16 = {
  name: 'BFLOAT16',
  purpose: 'Rounds to the nearest bfloat16 (8 significant bits and the range of float32), ties to even.',
  parameters: [elements('x', 'Numbers.')],
  returns: 'One number per element, in the shape of x.',
  example: { formula: '=BFLOAT16(0.1)', result: '0.10009765625' },
  pytorch: 'x.to(torch.bfloat16)',
  accuracy: 'Exact, subnormals included.',
  source: IEEE,
  differs: 'Rounded once from float64; PyTorch goes through float32 and may round twice.',
  unholdable: {
    plusInfinity: 'from 3.3961775292304957e38 on numbers round to infinity',
    minusInfinity: 'from -3.3961775292304957e38 on numbers round to -infinity',
    notANumber: 'x is nan',
  },
  pieces: { argument: 'x', each: 'element' },
  shape: (call) => call.shape('x'),
  compute: (args) => accepted(bfloat16Of(args.numbers('x'))),
} satisfies FunctionDescriptor
