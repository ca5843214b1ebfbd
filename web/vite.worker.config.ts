import { defineConfig } from 'vite';

/** The worker behind the pages: one classic script, always at the same address. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../target/webdist',
    emptyOutDir: false,
    target: 'es2023',
    lib: { entry: 'worker/sw.ts', formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
  },
});
