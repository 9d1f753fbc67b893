import { lazy, type Component } from 'solid-js'

/**
 * A component whose code is fetched when it is first shown: what is not needed for the first picture of the
 * sheet. `preload` fetches it ahead of time.
 */
export function lazily<P extends object>(
  load: () => Promise<Component<P>>,
): Component<P> & { preload(): void } {
  const component = lazy(async () => ({ default: await load() }))
  return Object.assign((props: P) => component(props as never), { preload: () => void component.preload() })
}
