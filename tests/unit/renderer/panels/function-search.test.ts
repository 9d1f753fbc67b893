import { describe, expect, it } from 'vitest'
import type { FunctionHelp } from '../../../../src/protocol/api'
import { searchFunctions } from '../../../../src/renderer/panels/function-search'

function help(name: string, purpose: string, pytorch: string): FunctionHelp {
  const rest = { signature: name, parameters: [], returns: '', accuracy: '', source: '' }
  return { kind: 'own', name, purpose, pytorch, example: { formula: '', result: '' }, ...rest }
}

const functions = [
  help('LOGSOFTMAX', 'The logarithm of softmax.', 'F.log_softmax'),
  help('SOFTMAX', 'Logits as probabilities.', 'F.softmax'),
  help('SOFTMAX2D', 'Softmax over channels.', 'nn.Softmax2d'),
  help('XENT', 'Cross entropy of logits.', 'F.cross_entropy'),
]
const found = (query: string) => searchFunctions(functions, query).map(({ name }) => name)

describe('searching functions', () => {
  it('puts the name itself first, then names that begin with it, then names that hold it', () => {
    expect(found('softmax')).toEqual(['SOFTMAX', 'SOFTMAX2D', 'LOGSOFTMAX'])
  })

  it('finds by purpose and by the PyTorch call', () => {
    expect(found('probabilities')).toEqual(['SOFTMAX'])
    expect(found('cross_entropy')).toEqual(['XENT'])
  })

  it('wants every word', () => {
    expect(found('softmax logarithm')).toEqual(['LOGSOFTMAX'])
    expect(found('softmax dropout')).toEqual([])
  })

  it('leaves all of them in their order when nothing is asked', () => {
    expect(found('  ')).toEqual(['LOGSOFTMAX', 'SOFTMAX', 'SOFTMAX2D', 'XENT'])
  })
})
