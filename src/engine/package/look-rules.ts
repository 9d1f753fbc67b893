import { parseRange } from '../../core/address'
import type { CellRule, FilterCondition, Ink, Json, JsonObject } from '../model'
import { isList, textIn } from './json'

const INK = /^(?:grey|red|orange|yellow|green|teal|blue|purple|pink|#[0-9a-f]{6})$/i

/** A colour of the palette, or one of its own. */
export function isInk(value: Json | undefined): value is Ink {
  return typeof value === 'string' && INK.test(value)
}

/** A rule as a package keeps it; `undefined` where it is none. */
export function readRule(given: JsonObject): CellRule | undefined {
  switch (given['type']) {
    case 'color-scale': {
      const colors = (['blue', 'heat', 'diverging'] as const).find((name) => name === given['colors'])
      return colors && { type: 'color-scale', colors, ...limitsOf(given) }
    }
    case 'data-bar': {
      const { color } = given
      return isInk(color) ? { type: 'data-bar', color, ...limitsOf(given) } : undefined
    }
    case 'difference': {
      const against = parseRange(textIn(given, 'against') ?? '')
      return against && { type: 'difference', against }
    }
    default:
      return undefined
  }
}

function limitsOf({ low, high }: JsonObject): { readonly low?: number; readonly high?: number } {
  return { ...(isNumber(low) ? { low } : {}), ...(isNumber(high) ? { high } : {}) }
}

const isNumber = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value)

const OPERATORS = ['=', '<>', '>', '>=', '<', '<='] as const
const TEXTS = ['contains', 'lacks', 'begins', 'ends'] as const

/** A filter's condition as a package keeps it; `undefined` where it is none. */
export function readCondition(given: JsonObject): FilterCondition | undefined {
  switch (given['kind']) {
    case 'values': {
      const { texts } = given
      const all = isList(texts) ? texts.filter((text) => typeof text === 'string') : undefined
      return all && { kind: 'values', texts: all }
    }
    case 'compare': {
      const operator = OPERATORS.find((name) => name === given['operator'])
      const than = textIn(given, 'than')
      return operator && than !== undefined ? { kind: 'compare', operator, than } : undefined
    }
    case 'between': {
      const { low, high } = given
      return isNumber(low) && isNumber(high) ? { kind: 'between', low, high } : undefined
    }
    case 'text': {
      const how = TEXTS.find((name) => name === given['how'])
      const text = textIn(given, 'text')
      return how && text !== undefined ? { kind: 'text', how, text } : undefined
    }
    case 'top': {
      const { count, least } = given
      return isNumber(count) && count >= 1 ? { kind: 'top', count, least: least === true } : undefined
    }
    case 'average': {
      const side = (['above', 'below'] as const).find((name) => name === given['side'])
      return side && { kind: 'average', side }
    }
    default:
      return undefined
  }
}
