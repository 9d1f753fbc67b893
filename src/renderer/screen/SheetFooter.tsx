import { createMemo } from 'solid-js'
import { SheetTabs } from '../bars/SheetTabs'
import { StatusBar } from '../bars/StatusBar'
import { comingProgress } from '../state/files/coming'
import type { Session } from '../state/session'

/** The row below the grid: wires the tabs of the sheets and the status bar to the session. */
export function SheetFooter(props: { readonly session: Session }) {
  const { session } = props
  const { documents, workbook } = session

  /** What the status bar says is under way: a file that comes, from its first byte to its last formula. */
  const progress = createMemo(() => {
    const coming = session.coming.file()
    const work = documents.reading() ?? session.progress()
    if (!coming) return session.progress()
    const onCancel = () => void (documents.stopReading() || session.stopCalculation())
    const at = work ?? { phase: 'Reading', done: undefined }
    return { ...comingProgress(coming, session.coming.since(), at, performance.now()), onCancel }
  })

  return (
    <StatusBar
      tabs={
        <SheetTabs
          sheets={workbook.sheets()}
          active={workbook.sheet()?.id}
          onSelect={(id) => {
            if (session.grid()?.leaveSheet() !== false) workbook.showSheet(id)
            session.grid()?.focus()
          }}
          onAdd={() => void workbook.apply({ type: 'add-sheet' }).then(() => session.grid()?.focus())}
          onRename={(sheet, name) => void workbook.apply({ type: 'rename-sheet', sheet, name })}
          onCopy={(sheet) => void workbook.apply({ type: 'copy-sheet', sheet })}
          onMove={(sheet, to) => void workbook.apply({ type: 'move-sheet', sheet, to })}
          onRemove={(sheet) =>
            void workbook.apply({ type: 'remove-sheet', sheet }).then(() => session.grid()?.focus())
          }
        />
      }
      editing={session.grid()?.status() ?? 'ready'}
      summary={workbook.mirror.summary()}
      onCopied={(text) => session.notices.say('info', `Copied ${text}.`)}
      zoom={session.zoom.level()}
      onZoom={(by) => (by === 0 ? session.zoom.reset() : session.zoom.step(by))}
      progress={progress()}
      notice={session.notices.current()}
      onDismissNotice={session.notices.dismiss}
    />
  )
}
