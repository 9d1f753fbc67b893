import { argmax } from '../../core/argmax'
import type { FunctionDescriptor } from './descriptor'
import { laneShape } from './lane-shape'
import { AXIS, elements } from './parameters'
import { PYTORCH } from './sources'

export const ARGMAX = {
  name: 'ARGMAX',
  purpose: 'The 0-based index of the largest element, the first one on a tie: the predicted class.',
  parameters: [elements('values', 'A vector, or a matrix with an axis.'), AXIS],
  returns: 'One index for a vector; for a matrix a row of them along axis 0, a column along axis 1.',
  example: { formula: '=ARGMAX({5,4,-2,7})', result: '3' },
  pytorch: 'torch.argmax(values, dim=axis)',
  accuracy: 'Exact. nan counts as larger than any number.',
  source: PYTORCH,
  differs:
    'On a tie always the first; PyTorch promises none. A matrix needs an axis; PyTorch would flatten it.',
  unholdable: {},
  pieces: { argument: 'values', each: 'lane' },
  shape: (call) => laneShape(call, 'values', 'one per lane'),
  compute: (args) => argmax(args.numbers('values'), args.optionalNumber('axis')),
} satisfies FunctionDescriptor
