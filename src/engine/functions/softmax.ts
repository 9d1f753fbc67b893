import { softmax } from '../../core/softmax'
import type { FunctionDescriptor } from './descriptor'
import { laneShape } from './lane-shape'
import { AXIS, LOGITS } from './parameters'
import { SHIFTED_SUMS } from './sources'

export const SOFTMAX = {
  name: 'SOFTMAX',
  purpose: 'Turns logits into probabilities that add up to 1.',
  parameters: [LOGITS, AXIS],
  returns: 'Probabilities in the shape of the logits.',
  example: {
    formula: '=SOFTMAX({1,2,3})',
    result: '0.09003057317038046, 0.24472847105479764, 0.6652409557748218',
  },
  pytorch: 'F.softmax(logits, dim=axis)',
  accuracy: 'Within 4 ulp of the exact value, gradual underflow included.',
  source: SHIFTED_SUMS,
  unholdable: { notANumber: 'the logits hold nan or +inf, or nothing but -inf' },
  pieces: { argument: 'logits', each: 'lane' },
  shape: (call) => laneShape(call, 'logits', 'all'),
  compute: (args) => softmax(args.numbers('logits'), args.optionalNumber('axis')),
} satisfies FunctionDescriptor
