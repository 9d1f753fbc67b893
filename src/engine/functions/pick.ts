import { pick } from '../../core/pick'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { PYTORCH } from './sources'

export const PICK = {
  name: 'PICK',
  purpose: 'The element that its index names in each row.',
  parameters: [
    elements('matrix', 'Rows to pick from; a vector with one index is one row.'),
    elements('indices', 'One 0-based column index per row, a column or a row.'),
  ],
  returns: 'One element per row, in the orientation of the indices.',
  example: { formula: '=PICK({1,2,3;4,5,6},{2;0})', result: '3; 4' },
  pytorch: 'matrix[range(n), indices], matrix.gather(1, indices)',
  accuracy: 'Exact.',
  source: PYTORCH,
  differs: 'Negative indices are refused; PyTorch counts them from the end.',
  unholdable: {
    plusInfinity: 'the picked element is inf',
    minusInfinity: 'the picked element is -inf',
    notANumber: 'the picked element is nan',
  },
  shape: (call) => call.shape('indices'),
  compute: (args) => pick(args.numbers('matrix'), args.numbers('indices')),
} satisfies FunctionDescriptor
