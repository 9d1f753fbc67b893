import type { FolderFile } from '../../../protocol/api'

/** A workbook of the gallery: a Data Package that comes with the program. */
export interface GalleryEntry {
  readonly id: string
  readonly title: string
  /** One line. */
  readonly description: string
  /** Addresses of its picture, made by `npm run pictures`; absent for one that has none. */
  readonly picture?: { readonly light: string; readonly dark: string }
  /** The package's files, fetched when its workbook opens. */
  files(): Promise<readonly FolderFile[]>
}

// Of the descriptors only what the start view shows is part of the program's own code; the rest is fetched with the sheets.
const names = import.meta.glob<string>('../../../../resources/gallery/*/datapackage.json', {
  eager: true,
  import: 'name',
})
const titles = import.meta.glob<string>('../../../../resources/gallery/*/datapackage.json', {
  eager: true,
  import: 'title',
})
const descriptions = import.meta.glob<string>('../../../../resources/gallery/*/datapackage.json', {
  eager: true,
  import: 'description',
})
const lights = import.meta.glob<string>('../../../../resources/gallery/*/light.png', {
  eager: true,
  query: '?url',
  import: 'default',
})
const darks = import.meta.glob<string>('../../../../resources/gallery/*/dark.png', {
  eager: true,
  query: '?url',
  import: 'default',
})
const texts = import.meta.glob<string>('../../../../resources/gallery/*/{datapackage.json,sheets/*.csv}', {
  query: '?raw',
  import: 'default',
})

/** Every folder under `resources/gallery` that holds a `datapackage.json`, by the folders' names. */
export const gallery: readonly GalleryEntry[] = Object.entries(names)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, id]) => ({
    id,
    title: titles[path]!,
    description: descriptions[path]!,
    ...pictureIn(path.replace('datapackage.json', '')),
    files: () => filesIn(path.replace('datapackage.json', '')),
  }))

function pictureIn(folder: string): Pick<GalleryEntry, 'picture'> {
  const [light, dark] = [lights[`${folder}light.png`], darks[`${folder}dark.png`]]
  return light !== undefined && dark !== undefined ? { picture: { light, dark } } : {}
}

function filesIn(folder: string): Promise<readonly FolderFile[]> {
  const own = Object.entries(texts).filter(([path]) => path.startsWith(folder))
  return Promise.all(
    own.map(async ([path, load]) => ({
      path: path.slice(folder.length),
      bytes: new TextEncoder().encode(await load()),
    })),
  )
}
