import ArrowLeft from 'lucide-solid/icons/arrow-left'
import FilePlus from 'lucide-solid/icons/file-plus'
import FolderOpen from 'lucide-solid/icons/folder-open'
import { For, Show } from 'solid-js'
import type { Desktop, FileId, FileRef } from '../../shared/desktop'
import { Icon, type IconShape } from '../bars/Icon'
import { keysOf } from '../bars/menu-lines'
import { GalleryCard, type GalleryCardEntry } from './GalleryCard'
import { LogoMark } from './LogoMark'
import { RecentFiles } from './RecentFiles'
import './start-view.css'

export interface StartViewProps {
  readonly gallery: readonly GalleryCardEntry[]
  /** Newest first. */
  readonly recent: readonly FileRef[]
  /** Decides how keys are written. */
  readonly platform: Desktop['platform']
  /** The workbook that is still open behind, by name; `undefined` where there is none. */
  readonly back: string | undefined
  readonly onBack: () => void
  readonly onNew: () => void
  readonly onOpen: () => void
  readonly onOpenRecent: (id: FileId) => void
  readonly onClearRecent: () => void
  readonly onOpenGallery: (id: string) => void
}

/** What the window shows first: begin, go on, or see what the program is about. */
export function StartView(props: StartViewProps) {
  return (
    <main class="start scrollable">
      <div class="start-page">
        <header class="start-head">
          <LogoMark size={44} />
          <div>
            <h1>Logit Sheet</h1>
            <p>A reactive spreadsheet for the maths of classification</p>
          </div>
        </header>
        <div class="start-columns">
          <div class="start-side">
            <section aria-labelledby="start-begin">
              <h2 id="start-begin">Start</h2>
              <Show when={props.back}>
                {(name) => (
                  <StartAction
                    icon={ArrowLeft}
                    label={`Back to ${name()}`}
                    keys="Esc"
                    onClick={props.onBack}
                  />
                )}
              </Show>
              <StartAction
                icon={FilePlus}
                label="New workbook"
                keys={keysOf('new', props.platform)}
                onClick={props.onNew}
              />
              <StartAction
                icon={FolderOpen}
                label="Open…"
                keys={keysOf('open', props.platform)}
                onClick={props.onOpen}
              />
              <p class="start-hint">or drop files anywhere here</p>
            </section>
            <RecentFiles files={props.recent} onOpen={props.onOpenRecent} onClear={props.onClearRecent} />
          </div>
          <section class="start-gallery" aria-labelledby="start-gallery">
            <h2 id="start-gallery">Gallery</h2>
            <div class="start-cards">
              <For each={props.gallery}>
                {(entry) => <GalleryCard entry={entry} onOpen={() => props.onOpenGallery(entry.id)} />}
              </For>
            </div>
          </section>
        </div>
      </div>
    </main>
  )
}

interface StartActionProps {
  readonly icon: IconShape
  readonly label: string
  readonly keys: string
  readonly onClick: () => void
}

function StartAction(props: StartActionProps) {
  return (
    <button type="button" class="start-action" onClick={() => props.onClick()}>
      <Icon of={props.icon} />
      {props.label}
      <span class="keys" aria-hidden="true">
        {props.keys}
      </span>
    </button>
  )
}
