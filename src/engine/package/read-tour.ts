import { parseSheetAddress } from '../../core/sheet-address'
import type { Json, JsonObject } from '../model'
import type { Tour, TourGoal, TourStep, TourTask } from '../tour-model'
import { isList, isObject, textIn } from './json'
import { below, type Notes } from './notes'

/** What a workbook has that a tour can speak of. */
export interface TourGround {
  readonly sheets: readonly string[]
  readonly names: readonly string[]
  /** Titles of its charts. */
  readonly charts: readonly string[]
}

/**
 * A tour as a package keeps it, checked as a whole: every place must be on a sheet that is there and every chart must
 * be drawn. One that would lead nowhere is not offered at all, and each reason is said.
 */
export function readTour(given: Json, pointer: string, ground: TourGround, notes: Notes): Tour | undefined {
  const reader = new TourReader(ground, notes)
  const tour = reader.tour(given, pointer)
  return reader.sound ? tour : undefined
}

/** The titles of charts, of whatever a package has in their place. */
export function chartTitles(charts: Json | undefined): readonly string[] {
  return isList(charts)
    ? charts.flatMap((chart) => (isObject(chart) ? (textIn(chart, 'title') ?? []) : []))
    : []
}

class TourReader {
  readonly #ground: TourGround
  readonly #notes: Notes
  sound = true

  constructor(ground: TourGround, notes: Notes) {
    this.#ground = ground
    this.#notes = notes
  }

  tour(given: Json, pointer: string): Tour | undefined {
    if (!isObject(given)) return this.#refuse(pointer, 'it should be an object.')
    const steps = given['steps']
    if (!isList(steps) || steps.length === 0)
      return this.#refuse(below(pointer, 'steps'), 'it should be a list of steps, at least one.')
    return {
      title: this.#text(given, 'title', pointer),
      steps: steps.flatMap((step, i) => this.#step(step, below(below(pointer, 'steps'), i)) ?? []),
    }
  }

  #step(given: Json, pointer: string): TourStep | undefined {
    if (!isObject(given)) return this.#refuse(pointer, 'it should be an object with a “title” and a “text”.')
    const { select, chart, task } = given
    return {
      title: this.#text(given, 'title', pointer),
      text: this.#text(given, 'text', pointer),
      ...(select === undefined ? {} : { select: this.#place(given, 'select', pointer) }),
      ...(chart === undefined ? {} : { chart: this.#chart(given, pointer) }),
      ...(task === undefined ? {} : this.#task(task, below(pointer, 'task'))),
    }
  }

  #task(given: Json, pointer: string): { readonly task: TourTask } | undefined {
    if (!isObject(given)) return this.#refuse(pointer, 'it should be an object with a “text” and a “goal”.')
    const goal = this.#goal(given['goal'], below(pointer, 'goal'))
    const task = {
      text: this.#text(given, 'text', pointer),
      ...(given['done'] === undefined ? {} : { done: this.#text(given, 'done', pointer) }),
    }
    return goal && { task: { ...task, goal } }
  }

  #goal(given: Json | undefined, pointer: string): TourGoal | undefined {
    if (!isObject(given)) return this.#refuse(pointer, 'it should be an object with a “kind”.')
    const at = this.#place(given, 'at', pointer)
    switch (given['kind']) {
      case 'changed':
      case 'selected':
        return { kind: given['kind'], at }
      case 'above':
      case 'below':
        return { kind: given['kind'], at, than: this.#number(given, 'than', pointer) }
      case 'shows':
        return { kind: 'shows', at, text: this.#text(given, 'text', pointer) }
      case 'formula': {
        const calls = given['calls'] === undefined ? {} : { calls: this.#text(given, 'calls', pointer) }
        return { kind: 'formula', at, ...calls }
      }
      default:
        return this.#refuse(
          below(pointer, 'kind'),
          'it should be “changed”, “above”, “below”, “shows”, “formula” or “selected”.',
        )
    }
  }

  #text(given: JsonObject, key: string, pointer: string): string {
    const text = textIn(given, key)
    if (text === undefined || text.trim() === '') this.#refuse(below(pointer, key), 'it should be a text.')
    return text ?? ''
  }

  #number(given: JsonObject, key: string, pointer: string): number {
    const value = given[key]
    if (typeof value === 'number') return value
    this.#refuse(below(pointer, key), 'it should be a number.')
    return NaN
  }

  #chart(given: JsonObject, pointer: string): string {
    const title = this.#text(given, 'chart', pointer)
    if (title !== '' && !this.#ground.charts.includes(title))
      this.#refuse(below(pointer, 'chart'), `no chart has the title “${title}”.`)
    return title
  }

  #place(given: JsonObject, key: string, pointer: string): string {
    const place = this.#text(given, key, pointer)
    if (place === '') return place
    const { sheets, names } = this.#ground
    if (names.some((name) => isSame(name, place))) return place
    const address = parseSheetAddress(place)
    if (address?.sheet === undefined)
      this.#refuse(
        below(pointer, key),
        `“${place}” should be cells with their sheet, as in “${sheets[0] ?? 'Sheet1'}!B2:B5”, or a name.`,
      )
    else if (!sheets.some((sheet) => isSame(sheet, address.sheet!)))
      this.#refuse(below(pointer, key), `there is no sheet “${address.sheet}”.`)
    return place
  }

  #refuse(pointer: string, sentence: string): undefined {
    this.sound = false
    this.#notes.at(pointer, sentence)
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
