import type { Dialogs } from '../dialogs'

/** Whether files that were dropped over a workbook become sheets of it; `undefined` where the question is left. */
export function askDropped(
  dialogs: Pick<Dialogs, 'choose'>,
  files: readonly { readonly name: string }[],
  workbook: string,
): Promise<'add' | 'open' | undefined> {
  const [first] = files
  const several = files.length > 1
  return dialogs.choose({
    title: several ? `Open ${files.length} files` : `Open “${first?.name ?? ''}”`,
    confirm: 'Open',
    options: [
      {
        id: 'add',
        label: `Add ${several ? 'them' : 'it'} to “${workbook}” as ${several ? 'sheets' : 'a sheet'}`,
      },
      { id: 'open', label: `Open ${several ? 'them' : 'it'} in place of “${workbook}”` },
    ],
  })
}
