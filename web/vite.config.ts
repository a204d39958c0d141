import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: '../src/lantu/atlas/static',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy lets nothing in from data: URLs but pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The chart's part is loaded when a chart is drawn.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8420' } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
