import { failure, success, type Outcome } from '../../core/outcome'
import { freeSheetName, sheetNameOf } from '../commands/sheets'
import type { Json, JsonObject, NameSource, SheetLooks } from '../model'
import { DESCRIPTOR } from '../../shared/package-files'
import type { ReadSheet, ReadWorkbook } from '../read-source'
import { PLAIN_LOOKS } from '../sheet'
import type { Tour } from '../tour-model'
import { isList, isObject, parseJson, textIn } from './json'
import { layoutOfWidths, readLayout } from './layout'
import { readLooks } from './looks'
import { below, Notes } from './notes'
import { entriesIn, type PackageEntries } from './package-entries'
import { readOwnTable } from './own-table'
import { pathsOf, readResource } from './read-resource'
import { chartTitles, readTour } from './read-tour'

/** The property of a descriptor that holds what no other program knows. */
export const OWN = 'logitsheet'
/** Of what is written there. */
export const VERSION = 1
/** Properties that are written anew; all others of a descriptor are kept as they are. */
const WRITTEN: ReadonlySet<string> = new Set(['$schema', 'profile', 'name', 'resources', OWN])

/** Reads a Data Package of version 1 or 2. Of a broken one it opens what it can, and says what it could not. */
export function readPackage(name: string, entries: PackageEntries): Outcome<ReadWorkbook> {
  const folder = descriptorFolder(entries)
  if (folder === undefined)
    return failure(
      `“${name}” is no Data Package: it holds no ${DESCRIPTOR}, and it is no .xlsx or .ods file.`,
    )
  const own = entriesIn(entries, folder)
  const bytes = own.read(DESCRIPTOR)!
  if (!bytes.ok) return bytes
  const parsed = parseJson(new TextDecoder('utf-8').decode(bytes.value))
  if ('problem' in parsed) return failure(`The ${DESCRIPTOR} of “${name}” is not JSON: ${parsed.problem}.`)
  if (!isObject(parsed.value)) return failure(`The ${DESCRIPTOR} of “${name}” should be an object.`)
  return openDescriptor(name, parsed.value, own)
}

/** Where the descriptor lies: as far up as there is one. */
function descriptorFolder({ paths }: PackageEntries): string | undefined {
  const folders = paths
    .filter((path) => path === DESCRIPTOR || path.endsWith(`/${DESCRIPTOR}`))
    .map((path) => path.slice(0, -DESCRIPTOR.length))
  return folders.toSorted((a, b) => a.length - b.length)[0]
}

function openDescriptor(
  name: string,
  descriptor: JsonObject,
  entries: PackageEntries,
): Outcome<ReadWorkbook> {
  const notes = new Notes(DESCRIPTOR)
  const { resources } = descriptor
  if (!isList(resources))
    return failure(`${DESCRIPTOR} of “${name}”, /resources: it should be a list of resources.`)
  const own = descriptor[OWN]
  const kept = isObject(own) ? own : {}
  if (own !== undefined && !isObject(own)) notes.at(`/${OWN}`, 'it should be an object.')
  const wanted = wantedSheets(resources, kept, notes)
  const sheets: ReadSheet[] = []
  let lost = false
  for (const sheet of wanted) {
    const cells =
      readOwnTable(sheet.resource, entries) ??
      readResource(sheet.resource, { pointer: sheet.pointer, entries, notes })
    if (!cells) continue
    const { fieldCounts } = cells
    if ('lost' in cells && cells.lost) lost = true
    const from = 'original' in cells ? { original: cells.original, lines: cells.lines } : {}
    sheets.push({
      name: freeSheetName(
        sheetNameOf(sheet.name),
        sheets.map((other) => other.name),
      ),
      cells: cells.cells,
      layout: sheet.layout,
      ...(fieldCounts ? { fieldCounts } : {}),
      ...from,
      looks: sheet.looks,
    })
  }
  if (sheets.length === 0) return failure(nothingToOpen(name, notes))
  const {
    sheets: _sheets,
    names: _names,
    charts,
    columnWidths: _widths,
    version: _version,
    escapeValues,
    ...window
  } = kept
  const isWhole =
    isOwn(kept) && !isInPart(kept['sheets'], resources, sheets, notes) && !lost && !isLater(kept, notes)
  const names = readNames(kept['names'], notes)
  const tour = tourOf(kept, sheets, names, notes)
  return success({
    sheets,
    names,
    ...(charts === undefined ? {} : { charts }),
    format: undefined,
    form: isWhole ? 'package' : 'import',
    window,
    ...(escapeValues === true ? { escapeValues } : {}),
    ...(tour ? { tour } : {}),
    metadata: Object.fromEntries(Object.entries(descriptor).filter(([key]) => !WRITTEN.has(key))),
    notes: notes.sentences,
  })
}

/** Whether this program has saved it as a workbook. */
function isOwn(kept: JsonObject): kept is JsonObject & { readonly sheets: readonly Json[] } {
  return isList(kept['sheets']) && kept['sheets'].length > 0
}

/** What a later version knows more would be lost. */
function isLater({ version }: JsonObject, notes: Notes): boolean {
  const later = typeof version === 'number' && version > VERSION
  if (later)
    notes.at(
      `/${OWN}/version`,
      'a later version of this program has saved it: what that knows more is not shown, and Save asks for another place.',
    )
  return later
}

/** Whether the package has more than the workbook shows: what would be lost if that were written over it. */
function isInPart(
  listed: readonly Json[],
  resources: readonly Json[],
  sheets: readonly ReadSheet[],
  notes: Notes,
): boolean {
  const known = new Set(
    listed.filter(isObject).flatMap((sheet) => {
      const name = textIn(sheet, 'resource')
      return name === undefined ? [] : [name, `${name}-values`]
    }),
  )
  const others = resources.flatMap((resource, i) => {
    const name = isObject(resource) ? textIn(resource, 'name') : undefined
    return name !== undefined && known.has(name) ? [] : [{ name, pointer: below('/resources', i) }]
  })
  for (const { name = '', pointer } of others)
    notes.at(
      pointer,
      `“${name}” is no sheet of the workbook, so it is not opened, and Save asks for another place.`,
    )
  return others.length > 0 || sheets.length < listed.length
}

function tourOf(
  kept: JsonObject,
  sheets: readonly ReadSheet[],
  names: readonly NameSource[],
  notes: Notes,
): Tour | undefined {
  if (kept['tour'] === undefined) return undefined
  const ground = {
    sheets: sheets.map(({ name }) => name),
    names: names.map(({ name }) => name),
    charts: chartTitles(kept['charts']),
  }
  return readTour(kept['tour'], `/${OWN}/tour`, ground, notes)
}

function nothingToOpen(name: string, { sentences }: Notes): string {
  const why = sentences[0] ?? `${DESCRIPTOR}, /resources: the list is empty.`
  return `“${name}” holds no table that can be opened. ${why}`
}

interface WantedSheet {
  readonly name: string
  readonly resource: JsonObject
  readonly pointer: string
  readonly layout: ReadSheet['layout']
  readonly looks: SheetLooks
}

/** The sheets of a workbook of our own; of any other package each resource. */
function wantedSheets(resources: readonly Json[], own: JsonObject, notes: Notes): readonly WantedSheet[] {
  const described = resources.flatMap((resource, i) =>
    describedResource(resource, below('/resources', i), notes),
  )
  if (!isOwn(own)) {
    const widths = isObject(own['columnWidths']) ? own['columnWidths'] : {}
    return described.map((one) => ({ ...one, layout: layoutOfWidths(widths[one.name]), looks: PLAIN_LOOKS }))
  }
  return own.sheets.flatMap((sheet, i) => {
    const pointer = below(`/${OWN}/sheets`, i)
    const name = isObject(sheet) ? textIn(sheet, 'resource') : undefined
    const found = described.find((one) => textIn(one.resource, 'name') === name)
    if (!isObject(sheet) || !found) {
      notes.at(below(pointer, 'resource'), 'it should be the name of a resource; the sheet is left out.')
      return []
    }
    return [
      {
        ...found,
        name: textIn(sheet, 'name') ?? found.name,
        layout: readLayout(sheet, pointer, notes),
        looks: readLooks(sheet, pointer, notes),
      },
    ]
  })
}

function describedResource(resource: Json, pointer: string, notes: Notes) {
  if (!isObject(resource)) {
    notes.at(pointer, 'it should be an object that describes a resource.')
    return []
  }
  const name = textIn(resource, 'name')
  if (name === undefined) notes.at(below(pointer, 'name'), 'every resource should have a name.')
  const file = pathsOf(resource)[0]
    ?.replace(/^.*\//, '')
    .replace(/\.[a-z.]+$/i, '')
  return [{ name: name ?? file ?? 'Sheet1', resource, pointer }]
}

function readNames(names: Json | undefined, notes: Notes): readonly NameSource[] {
  if (names === undefined) return []
  if (!isList(names)) {
    notes.at(`/${OWN}/names`, 'it should be a list of names.')
    return []
  }
  return names.flatMap((one, i) => {
    const name = isObject(one) ? textIn(one, 'name') : undefined
    const refersTo = isObject(one) ? textIn(one, 'refersTo') : undefined
    const sheet = isObject(one) ? textIn(one, 'sheet') : undefined
    if (name !== undefined && refersTo !== undefined)
      return [{ name, refersTo, ...(sheet === undefined ? {} : { sheet }) }]
    notes.at(below(`/${OWN}/names`, i), 'it should have a “name” and what it “refersTo”.')
    return []
  })
}
