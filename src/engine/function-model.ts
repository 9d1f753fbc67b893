/** What is told of functions: plain data, as all of the model. */

/** What is told of any function while a formula is typed. */
export interface FunctionEntry {
  readonly name: string
  /** `XENT(logits, targets, [reduction], …)` */
  readonly signature: string
  /** One line. */
  readonly purpose: string
  readonly parameters: readonly ParameterHelp[]
}

/** One of a spreadsheet's usual functions, `SUM` or `VLOOKUP`: a short entry. */
export interface UsualFunction extends FunctionEntry {
  readonly kind: 'usual'
  /** Excel's: `Math and trigonometry`. */
  readonly category: string
  readonly examples: readonly string[]
  /** How many of the last parameters may be given again and again; 0 where their number is fixed. */
  readonly repeating: number
}

/** One function as its help shows it: the reference, the command line and the function browser read the same. */
export interface FunctionHelp extends FunctionEntry {
  readonly kind: 'own'
  readonly returns: string
  readonly example: { readonly formula: string; readonly result: string }
  /** The PyTorch call that gives the same; empty where there is none. */
  readonly pytorch: string
  /** Where it differs from PyTorch, and why; absent where it does not. */
  readonly differs?: string
  readonly accuracy: string
  readonly source: string
}

export interface ParameterHelp {
  readonly name: string
  readonly optional: boolean
  /** Shape and meaning, one line. */
  readonly description: string
  /** As it would be typed (`"mean"`); absent where there is none. */
  readonly default?: string
}
