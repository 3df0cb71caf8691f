import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scaleLengths } from './theme/scale-lengths.ts';

/**
 * The interface, built to dist/renderer; both hosts serve it from there under the same Content-Security-Policy.
 * Paths are relative to the project's root, where every script of it runs.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [scaleLengths] } },
  resolve: {
    alias: [
      { find: /^style-mod$/, replacement: '/csp/style-mod.ts' },
      { find: /^react-remove-scroll$/, replacement: '/csp/remove-scroll.tsx' },
    ],
  },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // The policy allows fonts from 'self' alone: small ones must not become data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
