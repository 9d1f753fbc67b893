import { rangeName } from '../../core/address'
import type { DefinedName, SheetId } from '../../protocol/api'
import { addressOf } from '../bars/NameBox'
import { NamesDialog } from '../panels/NamesDialog'
import { lastRange } from '../state/cells/selection'
import type { Session } from '../state/session'

/** The names of the workbook, wired to the session. */
export function NamesPanel(props: { readonly session: Session }) {
  const { session } = props
  const { workbook } = session
  const close = () => session.showPanel(undefined)

  function define(name: string, refersTo: string, scope: SheetId | undefined) {
    const sheet = workbook.sheet()?.id ?? -1
    const scoped = scope === undefined ? {} : { scope }
    return workbook.attempt({ type: 'define-name', sheet, name, refersTo, ...scoped })
  }

  function go({ refersTo }: DefinedName) {
    const target = addressOf(refersTo.slice(1).replaceAll('$', ''), workbook.sheets())
    if (typeof target === 'string')
      return session.notices.say('info', `It refers to ${refersTo}, which is no range.`)
    close()
    const sheet = workbook.sheets().find((other) => other.name === target.sheet) ?? workbook.sheet()
    if (sheet) workbook.goTo({ sheet: sheet.id, range: target.range })
  }

  return (
    <NamesDialog
      names={workbook.mirror.info()?.names ?? []}
      sheets={workbook.sheets()}
      selected={`=${rangeName(lastRange(workbook.selection()))}`}
      onDefine={define}
      onRemove={({ name, scope }) =>
        void workbook.apply({ type: 'remove-name', name, ...(scope === undefined ? {} : { scope }) })
      }
      onGo={go}
      onClose={close}
    />
  )
}
