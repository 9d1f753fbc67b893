import type { Parameter } from './descriptor'

/** Parameters that several functions share. */

export const LOGITS: Parameter = {
  name: 'logits',
  takes: 'numbers',
  optional: false,
  description:
    'A vector, or a matrix whose rows are samples and whose columns are classes. -inf masks a class.',
}

export const AXIS: Parameter = {
  name: 'axis',
  takes: 'number',
  optional: true,
  description: '0 goes down each column (dim=0), 1 or -1 along each row. A vector needs none, a matrix does.',
}

export const CLASS_TARGETS: Parameter = {
  name: 'targets',
  takes: 'numbers',
  optional: false,
  description: 'One 0-based class index per sample, a column or a row; one cell for a single sample.',
}

export const REDUCTION: Parameter = {
  name: 'reduction',
  takes: 'text',
  optional: true,
  description: '"mean", "sum", or "none" for one loss per sample.',
  default: '"mean"',
}

export const ELEMENT_REDUCTION: Parameter = {
  ...REDUCTION,
  description: '"mean", "sum", or "none" for one loss per element.',
}

export const CLASS_WEIGHTS: Parameter = {
  name: 'weights',
  takes: 'numbers',
  optional: true,
  description: 'One weight per class, a row or a column; none is negative.',
  default: '1',
}

export const ELEMENT_WEIGHTS: Parameter = {
  name: 'weights',
  takes: 'numbers',
  optional: true,
  description: 'One number, a row, a column or one per element; none is negative.',
  default: '1',
}

export const IGNORE_INDEX: Parameter = {
  name: 'ignore_index',
  takes: 'number',
  optional: true,
  description: 'A target that does not count, neither in the sum nor in the mean.',
  default: '-100',
}

export const ROWS: Parameter = {
  name: 'rows',
  takes: 'size',
  optional: false,
  description: 'How many rows the result has; a number typed into the formula.',
}

export const COLUMNS: Parameter = {
  name: 'columns',
  takes: 'size',
  optional: false,
  description: 'How many columns the result has; a number typed into the formula.',
}

export const SEED: Parameter = {
  name: 'seed',
  takes: 'number',
  optional: true,
  description:
    'A whole number for the same numbers every time; without it they are new at every calculation.',
}

/** A parameter that is taken element by element. */
export function elements(name: string, description: string): Parameter {
  return { name, takes: 'numbers', optional: false, description }
}
