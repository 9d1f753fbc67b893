import { randints } from '../../core/generators'
import type { FunctionDescriptor } from './descriptor'
import { generatedShape, randomnessFrom, shapeFrom } from './generated-shape'
import { COLUMNS, ROWS, SEED } from './parameters'
import { TWISTER } from './sources'

export const RANDINTS = {
  name: 'RANDINTS',
  purpose: 'Whole numbers from 0 up to but without high.',
  parameters: [
    ROWS,
    COLUMNS,
    { name: 'high', takes: 'number', optional: false, description: 'A whole number above all of them.' },
    SEED,
  ],
  returns: 'A matrix of rows × columns.',
  example: { formula: '=RANDINTS(1,4,5,0)', result: '4, 4, 3, 0' },
  pytorch: 'torch.manual_seed(seed); torch.randint(high, (rows, columns))',
  accuracy: 'With a seed exactly PyTorch’s numbers.',
  source: TWISTER,
  differs: 'Each call with a seed is the first one after torch.manual_seed(seed), on the CPU.',
  unholdable: {},
  volatileWithout: 'seed',
  shape: generatedShape,
  compute: (args) => randints(shapeFrom(args), args.number('high'), randomnessFrom(args)),
} satisfies FunctionDescriptor
