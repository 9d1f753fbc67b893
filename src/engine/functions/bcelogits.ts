import { elementLossShape } from '../../core/bce'
import { bceLogits } from '../../core/bce-logits'
import type { FunctionDescriptor } from './descriptor'
import { ELEMENT_REDUCTION, ELEMENT_WEIGHTS, elements } from './parameters'
import { LOG_ONE_PLUS } from './sources'

export const BCELOGITS = {
  name: 'BCELOGITS',
  purpose: 'Binary cross-entropy of logits: sigmoid and binary cross-entropy in one.',
  parameters: [
    elements('logits', 'Logits of any shape.'),
    elements('targets', 'Probabilities: one number, a row, a column or one per logit.'),
    ELEMENT_REDUCTION,
    ELEMENT_WEIGHTS,
    {
      name: 'pos_weight',
      takes: 'numbers',
      optional: true,
      description: 'Weight of the positive side: one number, a row, a column or one per logit.',
      default: '1',
    },
  ],
  returns: 'One number, or one loss per element in the shape of the logits.',
  example: { formula: '=BCELOGITS({2,-1},{1,0})', result: '0.2200948492805977' },
  pytorch:
    'F.binary_cross_entropy_with_logits(logits, targets, weight=weights, pos_weight=pos_weight, reduction=reduction)',
  accuracy: 'Within 4 ulp of the exact value, gradual underflow included.',
  source: LOG_ONE_PLUS,
  differs:
    'Targets outside [0, 1] are refused, and targets broadcast. A logit of ±inf costs 0 where the target is exactly that side; PyTorch gives nan.',
  unholdable: {
    plusInfinity: 'a logit of inf or -inf is on the wrong side',
    notANumber: 'a logit or a target is nan',
  },
  shape: (call) => elementLossShape(call.shape('logits'), call.text('reduction')),
  compute: (args) =>
    bceLogits({
      logits: args.numbers('logits'),
      targets: args.numbers('targets'),
      reduction: args.optionalText('reduction'),
      weights: args.optionalNumbers('weights'),
      posWeight: args.optionalNumbers('pos_weight'),
    }),
} satisfies FunctionDescriptor
