import type { Desktop } from '../shared/desktop'

/** Node's name of the system as the contract's. Every system that is neither macOS nor Windows counts as Linux. */
export function platformOf(name: string): Desktop['platform'] {
  if (name === 'darwin') return 'mac'
  return name === 'win32' ? 'windows' : 'linux'
}
