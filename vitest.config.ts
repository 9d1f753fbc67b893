import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [solid({ ssr: false, hot: false })],
  // Solid's browser build: the one for servers has signals that nothing reacts to.
  resolve: { conditions: ['browser', 'development'] },
  test: {
    include: ['tests/{unit,conformance,fuzz}/**/*.test.{ts,tsx}'],
    environment: 'node',
    server: { deps: { inline: [/solid-js/] } },
    testTimeout: 60_000,
    // The default leaves one core idle, which of two is half.
    maxWorkers: '100%',
  },
})
