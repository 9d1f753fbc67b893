export const BUILD_INPUTS: readonly string[]
export function stampOf(root: string, inputs?: readonly string[]): Promise<string>
