import { createSignal, For, Show } from 'solid-js'
import { DialogFrame, DialogText } from './DialogFrame'
import { LogoMark } from './LogoMark'

export interface AboutDialogProps {
  readonly version: string
  /** Where the window runs: `Electron`, or `the browser`. */
  readonly host: string
  readonly onClose: () => void
}

/** What can be read of licences; each text is loaded when asked for. */
const TEXTS = [
  { label: 'Read the licence', load: () => import('../../../LICENSE?raw') },
  { label: 'Libraries and fonts', load: () => import('../../../docs/third-party.md?raw') },
] as const

/** What the program is, which version, and under which licences it and its parts are. */
export function AboutDialog(props: AboutDialogProps) {
  const [shown, setShown] = createSignal<{ readonly label: string; readonly text: string }>()
  const read = async ({ label, load }: (typeof TEXTS)[number]) =>
    setShown({ label, text: (await load()).default })

  return (
    <DialogFrame title="Logit Sheet" role="dialog" class="about" onClose={() => props.onClose()}>
      <div class="about-mark">
        <LogoMark size={56} />
      </div>
      <DialogText>
        A reactive spreadsheet for the maths of classification.
        <span class="about-version">
          Version {props.version} in {props.host}
        </span>
      </DialogText>
      <p class="about-licence">
        Free software under the GNU General Public License, version 3. You may share and change it under the
        same licence. It comes without any warranty.
      </p>
      <Show when={shown()} keyed>
        {({ label, text }) => (
          <pre class="about-text scrollable mono" tabIndex={0} aria-label={label}>
            {text}
          </pre>
        )}
      </Show>
      <div class="dialog-buttons">
        <div class="about-texts dialog-aside">
          <For each={TEXTS}>
            {(one) => (
              <button
                type="button"
                class="button"
                aria-pressed={shown()?.label === one.label}
                onClick={() => void read(one)}
              >
                {one.label}
              </button>
            )}
          </For>
        </div>
        <button type="button" class="button button-primary" data-focus onClick={() => props.onClose()}>
          Close
        </button>
      </div>
    </DialogFrame>
  )
}
