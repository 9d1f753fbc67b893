import { bce, elementLossShape } from '../../core/bce'
import type { FunctionDescriptor } from './descriptor'
import { ELEMENT_REDUCTION, ELEMENT_WEIGHTS, elements } from './parameters'
import { PYTORCH } from './sources'

export const BCE = {
  name: 'BCE',
  purpose: 'Binary cross-entropy of probabilities.',
  parameters: [
    elements('p', 'Probabilities from 0 to 1.'),
    elements('targets', 'Probabilities in the shape of p, most often 0 and 1.'),
    ELEMENT_REDUCTION,
    ELEMENT_WEIGHTS,
  ],
  returns: 'One number, or one loss per element in the shape of p.',
  example: { formula: '=BCE({0.9,0.2},{1,0})', result: '0.16425203348601802' },
  pytorch: 'F.binary_cross_entropy(p, targets, weight=weights, reduction=reduction)',
  accuracy: 'Within 4 ulp of the exact value; logarithms are clamped at -100, as in PyTorch.',
  source: PYTORCH,
  unholdable: { plusInfinity: 'a weight is inf', notANumber: 'p or a target is nan' },
  shape: (call) => elementLossShape(call.shape('p'), call.text('reduction')),
  compute: (args) =>
    bce({
      p: args.numbers('p'),
      targets: args.numbers('targets'),
      reduction: args.optionalText('reduction'),
      weights: args.optionalNumbers('weights'),
    }),
} satisfies FunctionDescriptor
