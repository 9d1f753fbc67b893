const STORES = ['recent', 'journal-files', 'version-files'] as const

/** A store of the program's database. */
export type StoreName = (typeof STORES)[number]

/** Uses a store of the program's IndexedDB, made where it is not there yet. */
export async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open('logit-sheet', 2)
  opening.addEventListener('upgradeneeded', () => {
    const missing = STORES.filter((store) => !opening.result.objectStoreNames.contains(store))
    for (const store of missing) opening.result.createObjectStore(store)
  })
  const database = await settled(opening)
  try {
    return await settled(use(database.transaction(name, mode).objectStore(name)))
  } finally {
    database.close()
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason')))
  })
}
