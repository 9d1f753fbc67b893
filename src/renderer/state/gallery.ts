import type { Json, LineRun, SheetSource } from '../../protocol/api'

/** A workbook of the gallery, with the charts and column widths that it opens with. */
export interface GalleryEntry {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly charts: Json
  sheets(): Promise<readonly SheetSource[]>
}

/** The part of a `datapackage.json` that the gallery reads. */
interface GalleryPackage {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly resources: readonly { readonly name: string; readonly path: string }[]
  readonly logitsheet: {
    readonly columnWidths: Readonly<Record<string, readonly number[]>>
    readonly charts: Json
  }
}

const packages = import.meta.glob<GalleryPackage>('../../../resources/gallery/*/datapackage.json', {
  eager: true,
  import: 'default',
})
const texts = import.meta.glob<string>('../../../resources/gallery/*/sheets/*.csv', {
  query: '?raw',
  import: 'default',
})

/** Every workbook under `resources/gallery`; a sheet's text is loaded when its workbook opens. */
export const gallery: readonly GalleryEntry[] = Object.entries(packages).map(([path, described]) => ({
  id: described.name,
  title: described.title,
  description: described.description,
  charts: described.logitsheet.charts,
  sheets: () =>
    Promise.all(
      described.resources.map(async (resource) => ({
        name: resource.name,
        csv: (await texts[path.replace('datapackage.json', resource.path)]?.()) ?? '',
        layout: { rows: [], columns: runsOf(described.logitsheet.columnWidths[resource.name] ?? []) },
      })),
    ),
}))

function runsOf(sizes: readonly number[]): readonly LineRun[] {
  return sizes.map((size, start) => ({ start, count: 1, size }))
}
