import { logit } from '../../core/logit'
import type { FunctionDescriptor } from './descriptor'
import { elements } from './parameters'
import { LOG_ONE_PLUS } from './sources'

export const LOGIT = {
  name: 'LOGIT',
  purpose: 'The logit of a probability, log(p / (1 - p)): the inverse of the sigmoid.',
  parameters: [
    elements('p', 'Probabilities from 0 to 1.'),
    {
      name: 'eps',
      takes: 'number',
      optional: true,
      description: 'Clamps p to [eps, 1 - eps] first, whatever it is.',
    },
  ],
  returns: 'One logit per element, in the shape of p.',
  example: { formula: '=LOGIT(0.9)', result: '2.1972245773362196' },
  pytorch: 'torch.logit(p, eps)',
  accuracy: 'Within 4 ulp of the exact value, also beside 0.5.',
  source: LOG_ONE_PLUS,
  differs: 'A p outside [0, 1] without eps is refused; PyTorch gives nan.',
  unholdable: {
    plusInfinity: 'p is 1; eps would clamp it',
    minusInfinity: 'p is 0; eps would clamp it',
    notANumber: 'p is nan',
  },
  pieces: { argument: 'p', each: 'element' },
  shape: (call) => call.shape('p'),
  compute: (args) => logit(args.numbers('p'), args.optionalNumber('eps')),
} satisfies FunctionDescriptor
