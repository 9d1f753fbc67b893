import type { Desktop } from '../../shared/desktop'

/** The system that the browser says it runs on; decides which keys the menus print. */
export function webPlatform(userAgent: string): Desktop['platform'] {
  if (/Mac|iPhone|iPad/.test(userAgent)) return 'mac'
  if (/Windows/.test(userAgent)) return 'windows'
  return 'linux'
}
