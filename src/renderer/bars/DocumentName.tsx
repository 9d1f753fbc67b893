import { Show } from 'solid-js'
import { LogoMark } from '../panels/LogoMark'
import type { ToolbarDocument } from './Toolbar'

/** The file's name and whether it is saved; the program's own name where no file is open. */
export function DocumentName(props: { readonly document: ToolbarDocument | undefined }) {
  return (
    <div class="document-name">
      <LogoMark size={18} />
      <Show when={props.document} fallback={<span class="document-title">Logit Sheet</span>}>
        {(document) => (
          <>
            <h1 class="document-title" title={fullName(document())}>
              {document().name}
            </h1>
            <span class="document-state" data-dirty={document().dirty ? '' : undefined}>
              {document().dirty ? 'Edited' : 'Saved'}
            </span>
          </>
        )}
      </Show>
    </div>
  )
}

function fullName({ name, location }: ToolbarDocument): string {
  return location ? `${name} — ${location}` : name
}
