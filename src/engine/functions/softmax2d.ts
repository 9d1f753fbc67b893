import { softmax2d } from '../../core/softmax2d'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { SHIFTED_SUMS } from './sources'

export const SOFTMAX2D = {
  name: 'SOFTMAX2D',
  purpose: 'Softmax over the channels of each pixel of a batch of images.',
  parameters: [
    elements(
      'block',
      'Images below one another, each channel by channel: rows are images × channels × height, columns are the width.',
    ),
    { name: 'channels', takes: 'number', optional: false, description: 'How many channels an image has.' },
    { name: 'height', takes: 'number', optional: false, description: 'How many rows a channel has.' },
  ],
  returns: 'Probabilities in the shape of the block; over the channels of a pixel they add up to 1.',
  example: {
    formula: '=SOFTMAX2D({1,2;3,2},2,1)',
    result: '0.11920292202211755, 0.5; 0.8807970779778823, 0.5',
  },
  pytorch: 'nn.Softmax2d()(block), block of shape (N, channels, height, width)',
  accuracy: 'Within 4 ulp of the exact value, gradual underflow included.',
  source: SHIFTED_SUMS,
  differs: 'A sheet has two dimensions, so the block’s first three lie below one another.',
  unholdable: { notANumber: 'the channels of a pixel hold nan or +inf, or nothing but -inf' },
  shape: (call) => call.shape('block'),
  compute: (args) => softmax2d(args.numbers('block'), args.number('channels'), args.number('height')),
} satisfies FunctionDescriptor
