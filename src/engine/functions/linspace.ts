import { linspace } from '../../core/ranges'
import { ONE_CELL, type FunctionDescriptor } from './descriptor'
import { PYTORCH } from './sources'

export const LINSPACE = {
  name: 'LINSPACE',
  purpose: 'A column of evenly spaced numbers from start to stop, both included.',
  parameters: [
    { name: 'start', takes: 'number', optional: false, description: 'The first number.' },
    { name: 'stop', takes: 'number', optional: false, description: 'The last number.' },
    {
      name: 'count',
      takes: 'size',
      optional: false,
      description: 'How many numbers there are; a number typed into the formula.',
    },
  ],
  returns: 'A column of count numbers.',
  example: { formula: '=LINSPACE(0,1,5)', result: '0; 0.25; 0.5; 0.75; 1' },
  pytorch: 'torch.linspace(start, stop, count, dtype=torch.float64)',
  accuracy: 'Element i is start + i·step, rounded as float64 does; the last is stop itself.',
  source: PYTORCH,
  unholdable: {},
  shape: (call) => {
    const count = call.number('count')
    return count === undefined ? ONE_CELL : { rows: count, columns: 1 }
  },
  compute: (args) => linspace(args.number('start'), args.number('stop'), args.number('count')),
} satisfies FunctionDescriptor
