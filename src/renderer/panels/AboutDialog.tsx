import { createSignal, Show } from 'solid-js'
import { DialogFrame, DialogText } from './DialogFrame'
import { LogoMark } from './LogoMark'

export interface AboutDialogProps {
  readonly version: string
  /** Where the window runs: `Electron`, or `the browser`. */
  readonly host: string
  readonly onClose: () => void
}

/** What the program is, which version, and under which licence; the licence's text is loaded when asked for. */
export function AboutDialog(props: AboutDialogProps) {
  const [licence, setLicence] = createSignal<string>()
  const readLicence = async () => setLicence((await import('../../../LICENSE?raw')).default)

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
      <Show when={licence()}>
        {(text) => (
          <pre class="about-text scrollable mono" tabIndex={0} aria-label="Text of the licence">
            {text()}
          </pre>
        )}
      </Show>
      <div class="dialog-buttons">
        <Show when={!licence()}>
          <button type="button" class="button dialog-aside" onClick={() => void readLicence()}>
            Read the licence
          </button>
        </Show>
        <button type="button" class="button button-primary" data-focus onClick={() => props.onClose()}>
          Close
        </button>
      </div>
    </DialogFrame>
  )
}
