import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The live chat: one script that runs on other people's pages and brings its styles along. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ emitCss: false })],
  build: {
    outDir: '../target/webdist/widget',
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: 'widget/main.ts',
      name: 'SwitchboardWidget',
      formats: ['iife'],
      fileName: () => 'widget.js',
    },
  },
});
