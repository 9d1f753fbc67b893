/** Decimal commas are where numbers have them, none has a point, and a semicolon or a tab parts the cells. */
export function decimalOf(rows: () => Iterable<readonly string[]>, delimiter: string): '.' | ',' {
  if (delimiter !== ';' && delimiter !== '\t') return '.'
  let commas = 0
  for (const row of rows()) {
    for (const cell of row) {
      if (/^\s*[+-]?\d*\.\d+(?:[eE][+-]?\d+)?\s*$/.test(cell)) return '.'
      if (/^\s*[+-]?\d*,\d+(?:[eE][+-]?\d+)?%?\s*$/.test(cell)) commas++
    }
  }
  return commas > 0 ? ',' : '.'
}
