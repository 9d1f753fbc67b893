import { describe, expect, it } from 'vitest'
import { excelFormula } from '../../../../src/engine/spreadsheet/excel-formula'
import { FUNCTIONS } from '../../../../src/engine/functions/registry'

function textOf(formula: string): string {
  const written = excelFormula(formula)
  return 'problem' in written ? `no ${written.problem}` : written.formula.text
}

// What these forms compute is compared with LibreOffice by `npm run interop`.
describe('a formula for Excel', () => {
  it.each([
    ['=SIGMOID(B1)', '(EXP((B1-ABS(B1))/2)/(1+EXP(-ABS(B1))))'],
    ['=SOFTMAX(B1:B4)', '(EXP((B1:B4-MAX(B1:B4)))/SUM(EXP((B1:B4-MAX(B1:B4)))))'],
    ['=softmax( B1:B4 )', '(EXP((B1:B4-MAX(B1:B4)))/SUM(EXP((B1:B4-MAX(B1:B4)))))'],
    ['=1+LOGSUMEXP(B1:B4)*2', '1+(MAX(B1:B4)+LN(SUM(EXP((B1:B4-MAX(B1:B4))))))*2'],
    ['=ARGMAX(\'my "logits"\'!B1:B4)', '(MATCH(MAX(\'my "logits"\'!B1:B4),\'my "logits"\'!B1:B4,0)-1)'],
    ['=ONEHOT(A1:A3,3)', 'IF(A1:A3={0,1,2},1,0)'],
    ['=IF(A1>0,"SIGMOID(A1)",SUM(A1:A3))', 'IF(A1>0,"SIGMOID(A1)",SUM(A1:A3))'],
    ['=IFS(A1>0,1)', '_xlfn.IFS(A1>0,1)'],
    ['=STDEV.S(SORT(A1:A3))', '_xlfn.STDEV.S(_xlfn._xlws.SORT(A1:A3))'],
    ['=ARANGE(0,1,0.5)', '(0+{0;1}*0.5)'],
    ['=LINSPACE(A1,A2,3)', 'IF({0;1;2}=2,A2,A1+{0;1;2}*((A2-A1)/2))'],
    [
      '=XENT(A1:C1,D1,"sum")',
      'SUM(IF(D1=-100,0,((MAX(A1:C1)+LN(SUM(EXP((A1:C1-MAX(A1:C1))))))-INDEX(A1:C1,D1+1))))',
    ],
    ['=LET(x,A1,x+x)', '(A1+A1)'],
  ])('%s', (formula, text) => {
    expect(textOf(formula)).toBe(text)
  })

  it.each([
    ['=ULP(A1)', 'ULP'],
    ['=SPLIT(A1,0)', 'SPLIT'],
    ['=SUM(RANDN(2,2,0))', 'RANDN'],
    ['=TOPK(A1:A4,B1)', 'TOPK'],
    ['=TOPK(A1:A4,5)', 'TOPK'],
    ['=ARANGE(0,B1,1)', 'ARANGE'],
    ['=SOFTMAX(A:A)', 'a whole column or row'],
    ['=SOFTMAX(A1:B2*2,1)', 'SOFTMAX'],
    ['=XENT(A1:C3,D1:D3,B1)', 'XENT'],
    ['=XENT(A1:C3,D1:D2)', 'XENT'],
    ['=NLL(A1:C3*2,D1:D3)', 'NLL'],
    ['=SIGMOID()', 'SIGMOID'],
    ['=SUM(A1', 'a formula that does not parse'],
    [`=${'SIGMOID('.repeat(12)}A1${')'.repeat(12)}`, 'a formula this long'],
  ])('has no words for %s', (formula, problem) => {
    expect(textOf(formula)).toBe(`no ${problem}`)
  })

  it('is an array formula where it computes with ranges as wholes', () => {
    const isArray = (formula: string) => {
      const written = excelFormula(formula)
      return 'formula' in written && written.formula.isArray
    }
    expect(isArray('=SUM(A1:A3*2)')).toBe(true)
    expect(isArray('=SIGMOID(A1)')).toBe(true)
    expect(isArray('=SUM(A1:A3)')).toBe(false)
    expect(isArray('=A1*2')).toBe(false)
  })

  it('throws for no function, whatever its arguments', () => {
    for (const { name } of FUNCTIONS) {
      for (const args of [
        '',
        'A1',
        'A1:B2,1',
        '"x","y","z"',
        ',,,,',
        '{1,2;3,4},0',
        'A1:A2,B1:B2,"none",1,2,3,4',
      ])
        expect(textOf(`=${name}(${args})`)).toBeTypeOf('string')
    }
  })
})
