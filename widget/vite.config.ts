// Builds the widget: one loader with a fixed name, and hashed chunks that it fetches when the customer opens the chat.
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Chunks are found relative to the loader, wherever an institution serves it from.
  base: './',
  publicDir: false,
  build: {
    outDir: '../dist/widget',
    emptyOutDir: true,
    // The preload helper would add <link> elements to the host page; a plain import() needs none.
    modulePreload: false,
    rolldownOptions: {
      input: { widget: `${import.meta.dirname}/faq-chat.ts` },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'widget/[name]-[hash].js',
      },
    },
  },
});
