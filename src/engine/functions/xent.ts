import { crossEntropy, crossEntropyShape } from '../../core/cross-entropy'
import type { FunctionDescriptor } from './descriptor'
import { CLASS_TARGETS, CLASS_WEIGHTS, IGNORE_INDEX, LOGITS, REDUCTION } from './parameters'
import { SHIFTED_SUMS } from './sources'

export const XENT = {
  name: 'XENT',
  purpose: 'Cross-entropy of logits: softmax and negative log-likelihood in one.',
  parameters: [
    LOGITS,
    {
      ...CLASS_TARGETS,
      description:
        'One 0-based class index per sample, a column or a row; or class probabilities in the shape of the logits.',
    },
    REDUCTION,
    CLASS_WEIGHTS,
    IGNORE_INDEX,
    {
      name: 'label_smoothing',
      takes: 'number',
      optional: true,
      description: 'How much of each target is spread evenly over all classes, from 0 to 1.',
      default: '0',
    },
  ],
  returns: 'One number, or one loss per sample in the orientation of the targets.',
  example: { formula: '=XENT({1,2,3;3,2,1},{2;1})', result: '0.9076059644443804' },
  pytorch:
    'F.cross_entropy(logits, targets, weight=weights, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)',
  accuracy: 'Within 4 ulp of the exact value, also where the loss is 4e-100 and PyTorch’s float64 gives 0.',
  source: SHIFTED_SUMS,
  differs: 'A class of probability or weight 0 costs 0 even where it is masked by -inf; PyTorch gives nan.',
  unholdable: {
    plusInfinity: 'a target class is masked by -inf',
    notANumber: 'the logits hold nan or +inf, or nothing but -inf, or no sample counts towards the mean',
  },
  shape: (call) => crossEntropyShape(call.shape('logits'), call.shape('targets'), call.text('reduction')),
  compute: (args) =>
    crossEntropy({
      logits: args.numbers('logits'),
      targets: args.numbers('targets'),
      reduction: args.optionalText('reduction'),
      weights: args.optionalNumbers('weights'),
      ignoreIndex: args.optionalNumber('ignore_index'),
      labelSmoothing: args.optionalNumber('label_smoothing'),
    }),
} satisfies FunctionDescriptor
