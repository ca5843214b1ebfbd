import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The pages of people who have logged in. The widget has a configuration of its own. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  build: {
    outDir: '../target/webdist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { inbox: 'inbox/index.html', admin: 'admin/index.html', board: 'board/index.html', connection: 'connection/index.html' },
    },
  },
});
