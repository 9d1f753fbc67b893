import type { SheetLooks } from '../look-model'
import type { SheetLayout } from '../model'

/** What was read of a sheet besides its cells. */
export interface SheetDress {
  readonly layout: SheetLayout
  readonly looks: Pick<SheetLooks, 'areas' | 'rules'>
}
