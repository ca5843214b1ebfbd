import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/**
 * The live chat: `widget.js`, which other people's pages load as a classic script, and the chat
 * itself, which it imports when somebody wants it.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [svelte({ emitCss: false })],
  build: {
    outDir: '../target/webdist/widget',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { widget: 'widget/loader.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'widget/[name]-[hash].js' },
    },
  },
});
