import { topk } from '../../core/topk'
import { ONE_CELL, type FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { PYTORCH } from './sources'

export const TOPK = {
  name: 'TOPK',
  purpose: 'The k largest elements, largest first, with their 0-based indices.',
  parameters: [
    elements('values', 'A row or a column.'),
    {
      name: 'k',
      takes: 'size',
      optional: false,
      description: 'How many rows the result has; a number typed into the formula.',
    },
  ],
  returns: 'k rows of value and index; ties in the order of their indices.',
  example: { formula: '=TOPK({5,4,-2,7},2)', result: '7, 3; 5, 0' },
  pytorch: 'torch.topk(values, k)',
  accuracy: 'Exact. nan counts as larger than any number.',
  source: PYTORCH,
  differs:
    'Values and indices are two columns of one result, and ties keep their order; PyTorch promises none.',
  unholdable: {
    plusInfinity: 'the element is inf',
    minusInfinity: 'the element is -inf',
    notANumber: 'the element is nan',
  },
  shape: (call) => {
    const k = call.number('k')
    return k === undefined ? ONE_CELL : { rows: k, columns: 2 }
  },
  compute: (args) => topk(args.numbers('values'), args.number('k')),
} satisfies FunctionDescriptor
