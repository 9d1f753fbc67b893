import { render } from 'solid-js/web'
import { App } from './App'
import { findDesktop } from './host/find-desktop'
import { createSession } from './state/session'
import { applyStoredTheme } from './theme/theme'
import './theme/tokens.css'
import './theme/base.css'
import './theme/controls.css'

applyStoredTheme()

render(() => {
  const session = createSession((dialogs) => findDesktop({ askUnsaved: (name) => dialogs.unsaved(name) }))
  return <App session={session} />
}, document.getElementById('app')!)
