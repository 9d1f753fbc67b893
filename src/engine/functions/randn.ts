import { randn } from '../../core/generators'
import type { FunctionDescriptor } from './descriptor'
import { generatedShape, randomnessFrom, shapeFrom } from './generated-shape'
import { COLUMNS, ROWS, SEED } from './parameters'
import { TWISTER } from './sources'

export const RANDN = {
  name: 'RANDN',
  purpose: 'Numbers from the standard normal distribution.',
  parameters: [ROWS, COLUMNS, SEED],
  returns: 'A matrix of rows × columns.',
  example: { formula: '=RANDN(1,2,0)', result: '1.5409960746765137, -0.293428897857666' },
  pytorch: 'torch.manual_seed(seed); torch.randn(rows, columns)',
  accuracy: 'With a seed within 1e-6 of PyTorch’s float32 value.',
  source: TWISTER,
  differs: 'Each call with a seed is the first one after torch.manual_seed(seed), on the CPU.',
  unholdable: {},
  volatileWithout: 'seed',
  shape: generatedShape,
  compute: (args) => randn(shapeFrom(args), randomnessFrom(args)),
} satisfies FunctionDescriptor
