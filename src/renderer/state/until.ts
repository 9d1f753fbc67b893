import { createEffect, runWithOwner, type Accessor, type Owner } from 'solid-js'

/** Settles once `condition` holds; never, where its owner ends before. */
export function until(condition: Accessor<boolean>, owner: Owner): Promise<void> {
  return new Promise((resolve) => {
    runWithOwner(owner, () => createEffect(() => condition() && resolve()))
  })
}
