// What the benches compute: each makes its CSV text for a number of rows.

/** Logits, their exponentials, and each divided by the sum of all: the walkthrough, filled down. */
export function walkthrough(rows) {
  return lines(rows, (row) => `${(row % 50) / 10},=EXP(A${row}),=B${row}/SUM(B$1:B$${rows})`)
}

/** Where logit(sigmoid(x)) breaks: one value and four formulas a row. */
export function stability(rows) {
  const step = 40 / rows
  return lines(
    rows,
    (row) =>
      `${-20 + row * step},=1/(1+EXP(-A${row})),=LN(B${row}/(1-B${row})),=C${row}-A${row},=D${row}/A${row}`,
  )
}

/** The same as four arrays. */
export function stabilityArrays(rows) {
  const arrays = [`"=ARANGE(-20,20,${40 / rows})"`]
  arrays.push(`=SIGMOID(A1:A${rows})`, `=LOGIT(B1:B${rows})`, `=C1:C${rows}-A1:A${rows}`)
  return `${arrays.join(',')}\n`
}

/** Five numbers a row, every digit of them. */
export function numbers(rows) {
  return lines(rows, (row) => [1, 2, 3, 4, 5].map((factor) => Math.sin(row * factor)).join(','))
}

function lines(rows, line) {
  return `${Array.from({ length: rows }, (_, i) => line(i + 1)).join('\n')}\n`
}
