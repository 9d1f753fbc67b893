/** The whole numbers from one to another, both included. */
export function sequence(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
