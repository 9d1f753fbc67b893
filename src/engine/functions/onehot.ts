import { oneHot, oneHotShape } from '../../core/one-hot'
import { ONE_CELL, type FunctionDescriptor } from './descriptor'
import { CLASS_TARGETS } from './parameters'
import { PYTORCH } from './sources'

export const ONEHOT = {
  name: 'ONEHOT',
  purpose: 'One row per target, with a 1 in the target’s column and 0 elsewhere.',
  parameters: [
    CLASS_TARGETS,
    {
      name: 'classes',
      takes: 'size',
      optional: false,
      description: 'How many columns the result has; a number typed into the formula.',
    },
  ],
  returns: 'A matrix of samples × classes.',
  example: { formula: '=ONEHOT({2;0},3)', result: '0, 0, 1; 1, 0, 0' },
  pytorch: 'F.one_hot(targets, classes)',
  accuracy: 'Exact.',
  source: PYTORCH,
  differs: 'The number of classes is always given; PyTorch can take it from the largest target.',
  unholdable: {},
  pieces: { argument: 'targets', each: 'element' },
  shape: (call) => {
    const classes = call.number('classes')
    return classes === undefined ? ONE_CELL : oneHotShape(call.shape('targets'), classes)
  },
  compute: (args) => oneHot(args.numbers('targets'), args.number('classes')),
} satisfies FunctionDescriptor
