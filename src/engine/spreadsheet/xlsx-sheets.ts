import { attributesOf, elementsOf } from './markup'

/** Gives a part of a file as text; `undefined` where there is none. */
export type PartText = (path: string) => string | undefined

/** A sheet of an .xlsx file, and where what is said of it stands. */
export interface SheetPart {
  readonly name: string
  readonly path: string
  /** The parts that it refers to, by the ends of their types: `table`, `drawing`. */
  readonly related: readonly { readonly type: string; readonly path: string }[]
}

const WORKBOOK = 'xl/workbook.xml'

/** The sheets of an .xlsx file, in their order. */
export function sheetParts(text: PartText): readonly SheetPart[] {
  const targets = new Map(relatedTo(text, WORKBOOK).map(({ id, path }) => [id, path]))
  return elementsOf(text(WORKBOOK) ?? '', 'sheet').flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /:id$/i.test(name))?.[1] ?? ''
    const path = targets.get(id)
    return path === undefined
      ? []
      : [{ name: attributes['name'] ?? '', path, related: relatedTo(text, path) }]
  })
}

function relatedTo(text: PartText, path: string) {
  const slash = path.lastIndexOf('/') + 1
  const relations = text(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`) ?? ''
  return [...relations.matchAll(/<(?:\w+:)?Relationship\s([^<>]*)>/g)].flatMap(([, tag]) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(tag!)
    if (TargetMode === 'External') return []
    return [{ id: Id, type: Type.split('/').at(-1)!, path: placed(path.slice(0, slash), Target) }]
  })
}

/** The path that `target` means to a part in `folder`. */
function placed(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
