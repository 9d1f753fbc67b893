import { parseRange } from '../../core/address'
import type { CellRule, RuleArea } from '../look-model'
import { elementOf, elementsOf, type Element } from './markup'
import { FILLS, inkOf } from './palette'
import { SCALE_COLORS } from './rule-colors'
import { xlsxColor } from './xlsx-colors'

/** The rules of a worksheet that this program has, and the cells of those that it has not. */
export function xlsxRules(tail: string): {
  readonly rules: readonly RuleArea[]
  readonly others: readonly string[]
} {
  const rules: RuleArea[] = []
  const others: string[] = []
  for (const { attributes, inside } of elementsOf(tail, 'conditionalFormatting')) {
    const cells = attributes['sqref'] ?? ''
    for (const element of elementsOf(inside, 'cfRule')) {
      const rule = ruleOf(element)
      const ranges = cells.split(/\s+/).map((text) => parseRange(text))
      if (rule) rules.push(...ranges.flatMap((range) => (range ? [{ range, rule }] : [])))
      else others.push(cells.split(/\s/)[0]!)
    }
  }
  return { rules, others }
}

function ruleOf({ inside }: Element): CellRule | undefined {
  const scale = elementOf(inside, 'colorScale')
  if (scale) return scaleOf(scale.inside)
  const bar = elementOf(inside, 'dataBar')
  if (!bar) return undefined
  const color = xlsxColor(elementOf(bar.inside, 'color')?.attributes ?? {}, [])
  const limits = limitsOf(bar.inside)
  return limits && { type: 'data-bar', color: color === undefined ? 'blue' : inkOf(color, FILLS), ...limits }
}

/** The scale of the same colours; of others, the one that says the same of low and high. */
function scaleOf(text: string): CellRule | undefined {
  const limits = limitsOf(text)
  const colors = elementsOf(text, 'color').map(({ attributes }) => xlsxColor(attributes, []))
  const own = (Object.keys(SCALE_COLORS) as (keyof typeof SCALE_COLORS)[]).find(
    (name) => SCALE_COLORS[name].join() === colors.join(),
  )
  if (!limits || (colors.length !== 2 && colors.length !== 3)) return undefined
  return { type: 'color-scale', colors: own ?? (colors.length === 2 ? 'blue' : 'diverging'), ...limits }
}

/** The least and the greatest value where they are given as numbers; `undefined` where by something else. */
function limitsOf(text: string): { readonly low?: number; readonly high?: number } | undefined {
  const ends = elementsOf(text, 'cfvo').map(({ attributes }) => attributes)
  const [first, last] = [ends[0], ends.at(-1)]
  const low = first && limit(first, /^(?:min|autoMin)$/)
  const high = last && limit(last, /^(?:max|autoMax)$/)
  if (low === null || high === null) return undefined
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
}

function limit({ type, val }: Readonly<Record<string, string>>, own: RegExp): number | undefined | null {
  if (own.test(type ?? '')) return undefined
  const number = Number(val)
  return type === 'num' && val !== undefined && Number.isFinite(number) ? number : null
}
