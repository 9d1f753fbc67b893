import { HyperFormula } from 'hyperformula'
import { LET } from '../functions/let'
import { FUNCTIONS, functionNamed } from '../functions/registry'
import type { ParameterHelp, UsualFunction } from '../model'

type Details = NonNullable<ReturnType<HyperFormula['getFunctionDetails']>>

/** A spreadsheet's usual functions by name, as HyperFormula lists them, with LET but without ours and its operators. */
export function usualFunctions(): readonly UsualFunction[] {
  const engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' })
  const entries = engine
    .getAvailableFunctions()
    .filter(
      ({ canonicalName, category }) =>
        !['Operator', 'Custom'].includes(category) && !functionNamed(canonicalName),
    )
    .map(({ canonicalName }) => engine.getFunctionDetails(canonicalName))
    .filter((details) => details !== undefined)
    .map(entryOf)
  return [...entries, LET].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The names of all functions that formulas may use, in capitals. */
export function functionNames(): ReadonlySet<string> {
  const own = FUNCTIONS.map(({ name }) => name)
  return new Set([...HyperFormula.getRegisteredFunctionNames('enGB'), ...own, LET.name])
}

function entryOf(details: Details): UsualFunction {
  const { canonicalName: name, category, shortDescription, examples, repeatLastArgs } = details
  const parameters = details.parameters.map(parameterOf)
  return {
    kind: 'usual',
    name,
    signature: signatureOf(name, parameters, repeatLastArgs > 0),
    purpose: plain(shortDescription ?? ''),
    parameters,
    category,
    examples: examples ?? [],
    repeating: repeatLastArgs,
  }
}

function parameterOf({ name, optional, description }: Details['parameters'][number]): ParameterHelp {
  return { name, optional, description: plain(description) }
}

/** `SUM(number1, …)` */
function signatureOf(name: string, parameters: readonly ParameterHelp[], repeats: boolean): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
  return `${name}(${[...names, ...(repeats ? ['…'] : [])].join(', ')})`
}

/** Without the links and line breaks that HyperFormula's texts may have. */
function plain(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/<br\s*\/?>/g, ' ')
}
