import { nll, nllShape } from '../../core/nll'
import type { FunctionDescriptor } from './descriptor'
import { CLASS_TARGETS, CLASS_WEIGHTS, elements, IGNORE_INDEX, REDUCTION } from './parameters'
import { PYTORCH } from './sources'

export const NLL = {
  name: 'NLL',
  purpose: 'Negative log-likelihood of the target classes, given log-probabilities.',
  parameters: [
    elements(
      'logprobs',
      'Log-probabilities, as LOGSOFTMAX gives them: rows are samples, columns are classes; a vector is one sample.',
    ),
    CLASS_TARGETS,
    REDUCTION,
    CLASS_WEIGHTS,
    IGNORE_INDEX,
  ],
  returns: 'One number, or one loss per sample in the orientation of the targets.',
  example: { formula: '=NLL(LOGSOFTMAX({1,2,3;3,2,1},1),{2;1})', result: '0.9076059644443804' },
  pytorch: 'F.nll_loss(logprobs, targets, weight=weights, ignore_index=ignore_index, reduction=reduction)',
  accuracy: 'Within 4 ulp of the exact value.',
  source: PYTORCH,
  differs: 'A class of weight 0 costs 0 even where its log-probability is -inf; PyTorch gives nan.',
  unholdable: {
    plusInfinity: 'a target has log-probability -inf',
    minusInfinity: 'a target has log-probability +inf',
    notANumber: 'a target has log-probability nan, or no sample counts towards the mean',
  },
  shape: (call) => nllShape(call.shape('targets'), call.text('reduction')),
  compute: (args) =>
    nll({
      logprobs: args.numbers('logprobs'),
      targets: args.numbers('targets'),
      reduction: args.optionalText('reduction'),
      weights: args.optionalNumbers('weights'),
      ignoreIndex: args.optionalNumber('ignore_index'),
    }),
} satisfies FunctionDescriptor
