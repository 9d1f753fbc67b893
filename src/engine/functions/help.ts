import type { FunctionHelp } from '../model'
import type { FunctionDescriptor } from './descriptor'
import { FUNCTIONS } from './registry'

/** What is told of every function: plain data, for the function browser and the command line. */
export function functionHelp(): readonly FunctionHelp[] {
  return FUNCTIONS.map(helpOf)
}

function helpOf(descriptor: FunctionDescriptor): FunctionHelp {
  const { name, purpose, returns, example, pytorch, differs, accuracy, source } = descriptor
  const parameters = descriptor.parameters.map((parameter) => ({
    name: parameter.name,
    optional: parameter.optional,
    description: parameter.description,
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
  }))
  return {
    kind: 'own',
    name,
    signature: signatureOf(descriptor),
    purpose,
    parameters,
    returns,
    example,
    pytorch,
    ...(differs === undefined ? {} : { differs }),
    accuracy,
    source,
  }
}

/** `XENT(logits, targets, [reduction], …)` */
function signatureOf({ name, parameters }: FunctionDescriptor): string {
  return `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')})`
}
