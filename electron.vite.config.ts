import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { version } from './package.json'

/** Hot reloading puts styles into the page; only the development server may. */
const inlineStyles: Plugin = {
  name: 'inline-styles-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rollupOptions: {
        // The server of the web edition shares the reading of files with the shell, and runs without Electron.
        input: { index: 'src/main/index.ts', 'web-server': 'src/main/web-server.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that requires nothing but `electron`.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative, so that the same files work under the program's own scheme and under http.
    base: './',
    build: {
      outDir: 'out/renderer',
      minify: true,
      sourcemap: true,
      // The first that knows light-dark(): where it is rewritten, paper in a dark window is written in light letters.
      target: 'chrome123',
      // The polyfill is an inline script, which the content security policy refuses.
      modulePreload: { polyfill: false },
      // Data URLs of fonts would be refused too.
      assetsInlineLimit: 0,
    },
    define: { 'import.meta.env.LOGIT_SHEET_VERSION': JSON.stringify(version) },
    worker: { format: 'es' },
    plugins: [solid(), inlineStyles],
  },
})
