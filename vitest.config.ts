import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The one file that takes as long as all others together: it begins first, or one core waits for it at the end. */
const LONGEST = 'tests/fuzz/commands.test.ts'

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- This is no array's.
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

export default defineConfig({
  plugins: [solid({ ssr: false, hot: false })],
  // Solid's browser build: the one for servers has signals that nothing reacts to.
  resolve: { conditions: ['browser', 'development'] },
  test: {
    include: ['tests/{unit,conformance,fuzz}/**/*.test.{ts,tsx}'],
    environment: 'node',
    server: { deps: { inline: [/solid-js/] } },
    testTimeout: 120_000,
    // The default leaves one core idle, which of two is half.
    maxWorkers: '100%',
    // Modules are read once for each core, and not for each of the files, which took as long as the tests.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
  },
})
