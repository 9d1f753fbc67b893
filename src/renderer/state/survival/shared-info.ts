import type { WorkbookInfo } from '../../../protocol/api'

/**
 * What is told of a workbook, with the objects of `before` in place of those that say the same: what is drawn of sheets,
 * names and charts is not drawn anew with every number that changes.
 */
export function sharedInfo(before: WorkbookInfo | undefined, told: WorkbookInfo): WorkbookInfo {
  if (!before) return told
  return {
    ...told,
    sheets: sharedList(before.sheets, told.sheets),
    names: sharedList(before.names, told.names),
    charts: sharedList(before.charts, told.charts),
  }
}

function sharedList<T>(before: readonly T[], told: readonly T[]): readonly T[] {
  const shared = told.map((one, i) => (isSame(before[i], one) ? before[i]! : one))
  return shared.length === before.length && shared.every((one, i) => one === before[i]) ? before : shared
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}
