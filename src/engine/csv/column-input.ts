import { inputOf, inputOfText, inputText, type Input } from '../input'
import { literalOf } from '../literal'
import type { ColumnType, ImportChoice } from './import-choice'

/** How the fields of a column stand for inputs. */
export interface FieldReading {
  readonly type: ColumnType
  readonly decimal: '.' | ','
}

const DECIMAL_COMMA = /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?%?$/
/** Digits in threes, by whichever mark is not the decimal one. */
const GROUPED = {
  '.': /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f'’]\d{3})+)(?:\.\d*)?$/,
  ',': /^[+-]?\d{1,3}(?:(?:\.\d{3})+|(?:[ \u00a0\u202f'’]\d{3})+)(?:,\d*)?$/,
} as const
const GROUPING = { '.': /[, \u00a0\u202f'’]/g, ',': /[. \u00a0\u202f'’]/g } as const
const PLAIN: FieldReading = { type: 'general', decimal: '.' }

/** The readings of a choice's columns from the left. */
export function readingsOf({ columns = [], decimal = '.' }: ImportChoice): (column: number) => FieldReading {
  const general: FieldReading = { type: 'general', decimal }
  const readings = columns.map((type) => ({ type, decimal }))
  return (column) => readings[column] ?? general
}

/** What a field of a file puts into its cell. */
export function inputOfField(text: string, { type, decimal }: FieldReading = PLAIN): Input | undefined {
  switch (type) {
    case 'skip':
      return undefined
    case 'text':
    case 'date':
      return inputOfText(text)
    case 'number':
      return inputOfNumber(text, decimal)
    case 'general':
      return inputAsTyped(text, decimal)
    default:
      return type satisfies never
  }
}

/** The field that puts `input` into its cell when it is read again. */
export function fieldOfInput(input: Input | undefined, reading: FieldReading = PLAIN): string {
  const typed = inputText(input)
  if (typeof input === 'number' && reading === PLAIN) return typed
  const others = [typed.startsWith("'") ? typed.slice(1) : typed, typed.replace('.', ',')]
  return others.find((field) => inputOfField(field, reading) === input) ?? typed
}

function inputOfNumber(text: string, decimal: '.' | ','): Input | undefined {
  const trimmed = text.trim()
  if (!GROUPED[decimal].test(trimmed)) return inputAsTyped(text, decimal)
  return inputOf(trimmed.replaceAll(GROUPING[decimal], '').replace(',', '.'))
}

function inputAsTyped(text: string, decimal: '.' | ','): Input | undefined {
  if (decimal === ',') {
    const trimmed = text.trim()
    if (DECIMAL_COMMA.test(trimmed)) return inputOf(trimmed.replace(',', '.'))
    // A point parts thousands or the parts of a date: what it means is not guessed.
    if (typeof literalOf(text) === 'number') return inputOfText(text)
  }
  const input = inputOf(text)
  // An apostrophe that makes nothing else of what follows is a letter of the file.
  return text.startsWith("'") && input !== text ? inputOfText(text) : input
}
