import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The tests that need no browser, bundled so that Node can run them. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  build: {
    ssr: 'test/all.ts',
    outDir: '../target/webtest',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'all.mjs' } },
  },
});
