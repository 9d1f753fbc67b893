import { arange, arangeCount } from '../../core/ranges'
import { ONE_CELL, type FunctionDescriptor } from './descriptor'
import { PYTORCH } from './sources'

export const ARANGE = {
  name: 'ARANGE',
  purpose: 'A column of numbers from start, step by step, up to but without stop.',
  parameters: [
    {
      name: 'start',
      takes: 'size',
      optional: false,
      description: 'The first number; typed into the formula.',
    },
    { name: 'stop', takes: 'size', optional: false, description: 'Where to end; typed into the formula.' },
    {
      name: 'step',
      takes: 'size',
      optional: false,
      description: 'From one to the next; typed into the formula.',
    },
  ],
  returns: 'A column of ceil((stop - start) / step) numbers.',
  example: { formula: '=ARANGE(0,1,0.25)', result: '0; 0.25; 0.5; 0.75' },
  pytorch: 'torch.arange(start, stop, step, dtype=torch.float64)',
  accuracy: 'Element i is start + i·step, rounded as float64 does; nothing accumulates.',
  source: PYTORCH,
  unholdable: {},
  shape: (call) => {
    const [start, stop, step] = ['start', 'stop', 'step'].map((name) => call.number(name))
    if (start === undefined || stop === undefined || step === undefined) return ONE_CELL
    const count = arangeCount(start, stop, step)
    return count.ok ? { rows: count.value, columns: 1 } : ONE_CELL
  },
  compute: (args) => arange(args.number('start'), args.number('stop'), args.number('step')),
} satisfies FunctionDescriptor
