import { logSoftmax } from '../../core/log-softmax'
import type { FunctionDescriptor } from './descriptor'
import { laneShape } from './lane-shape'
import { AXIS, LOGITS } from './parameters'
import { SHIFTED_SUMS } from './sources'

export const LOGSOFTMAX = {
  name: 'LOGSOFTMAX',
  purpose: 'The logarithm of the softmax, without the digits that LN(SOFTMAX(…)) loses.',
  parameters: [LOGITS, AXIS],
  returns: 'Log-probabilities in the shape of the logits.',
  example: {
    formula: '=LOGSOFTMAX({1,2,3})',
    result: '-2.40760596444438, -1.4076059644443804, -0.4076059644443803',
  },
  pytorch: 'F.log_softmax(logits, dim=axis)',
  accuracy: 'Within 4 ulp of the exact value, also for the dominant class, where PyTorch’s float64 gives 0.',
  source: SHIFTED_SUMS,
  unholdable: {
    minusInfinity: 'a logit of -inf has probability 0, and the logarithm of 0 is -∞',
    notANumber: 'the logits hold nan or +inf, or nothing but -inf',
  },
  pieces: { argument: 'logits', each: 'lane' },
  shape: (call) => laneShape(call, 'logits', 'all'),
  compute: (args) => logSoftmax(args.numbers('logits'), args.optionalNumber('axis')),
} satisfies FunctionDescriptor
