import { randu } from '../../core/generators'
import type { FunctionDescriptor } from './descriptor'
import { generatedShape, randomnessFrom, shapeFrom } from './generated-shape'
import { COLUMNS, ROWS, SEED } from './parameters'
import { TWISTER } from './sources'

export const RANDU = {
  name: 'RANDU',
  purpose: 'Numbers spread evenly from 0 up to 1.',
  parameters: [ROWS, COLUMNS, SEED],
  returns: 'A matrix of rows × columns.',
  example: { formula: '=RANDU(1,2,0)', result: '0.49625658988952637, 0.7682217955589294' },
  pytorch: 'torch.manual_seed(seed); torch.rand(rows, columns)',
  accuracy: 'With a seed exactly PyTorch’s float32 values.',
  source: TWISTER,
  differs: 'Each call with a seed is the first one after torch.manual_seed(seed), on the CPU.',
  unholdable: {},
  volatileWithout: 'seed',
  shape: generatedShape,
  compute: (args) => randu(shapeFrom(args), randomnessFrom(args)),
} satisfies FunctionDescriptor
