import { logSumExp } from '../../core/log-sum-exp'
import type { FunctionDescriptor } from './descriptor'
import { laneShape } from './lane-shape'
import { AXIS, LOGITS } from './parameters'
import { SHIFTED_SUMS } from './sources'

export const LOGSUMEXP = {
  name: 'LOGSUMEXP',
  purpose: 'The logarithm of the sum of exponentials, which neither overflows nor underflows.',
  parameters: [LOGITS, AXIS],
  returns: 'One number for a vector; for a matrix a row of them along axis 0, a column along axis 1.',
  example: { formula: '=LOGSUMEXP({1000,1000})', result: '1000.6931471805599' },
  pytorch: 'torch.logsumexp(logits, dim=axis)',
  accuracy: 'Within 4 ulp of the larger of |largest logit| and |result|.',
  source: SHIFTED_SUMS,
  unholdable: {
    plusInfinity: 'a logit is +inf',
    minusInfinity: 'every logit is -inf',
    notANumber: 'a logit is nan',
  },
  pieces: { argument: 'logits', each: 'lane' },
  shape: (call) => laneShape(call, 'logits', 'one per lane'),
  compute: (args) => logSumExp(args.numbers('logits'), args.optionalNumber('axis')),
} satisfies FunctionDescriptor
