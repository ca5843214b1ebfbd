import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/**
 * The live chat: `widget.js`, which other people's pages load as a classic script, and the chat
 * itself, which it imports when somebody wants it. Built as a library: the entry of one has no
 * `import.meta`, which a classic script could not hold.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [svelte({ emitCss: false })],
  build: {
    outDir: '../target/webdist/widget',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'widget/loader.ts', formats: ['es'], fileName: () => 'widget.js' },
    rollupOptions: { output: { minify: true, chunkFileNames: 'widget/[name]-[hash].js' } },
  },
});
