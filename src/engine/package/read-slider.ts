import { sliderProblem, type Slider } from '../../core/slider'
import type { Json, JsonObject } from '../model'
import { isObject } from './json'
import { below, type Notes } from './notes'

/** A cell's slider as a package keeps it; `undefined`, with the reason in `notes`, where it is none. */
export function readSlider(given: Json, pointer: string, notes: Notes): Slider | undefined {
  if (!isObject(given)) {
    notes.at(pointer, 'it should be an object with “min”, “max” and “step”; the slider is left out.')
    return undefined
  }
  const [min, max, step] = (['min', 'max', 'step'] as const).map((key) =>
    readNumber(given, key, pointer, notes),
  )
  const scale = readScale(given['scale'] ?? 'linear', below(pointer, 'scale'), notes)
  if (min === undefined || max === undefined || step === undefined || scale === undefined) return undefined
  const slider = { min, max, step, scale }
  const problem = sliderProblem(slider)
  if (problem === undefined) return slider
  notes.at(pointer, `${problem} The slider is left out.`)
  return undefined
}

function readNumber(given: JsonObject, key: string, pointer: string, notes: Notes): number | undefined {
  const value = given[key]
  if (typeof value === 'number') return value
  notes.at(below(pointer, key), 'it should be a number; the slider is left out.')
  return undefined
}

function readScale(given: Json, pointer: string, notes: Notes): Slider['scale'] | undefined {
  if (given === 'linear' || given === 'log') return given
  notes.at(pointer, 'it should be “linear” or “log”; the slider is left out.')
  return undefined
}
