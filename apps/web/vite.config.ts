import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What is text, or packs like it; weights do not. */
const PACKED = /\.(?:js|css|html|svg|txt|wasm)$/u;

/** Puts each file beside itself as gzip, which the server sends to whoever takes it. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle: ({ dir }, bundle) => {
    for (const [name, file] of Object.entries(bundle)) {
      if (!PACKED.test(name)) continue;
      writeFileSync(join(dir!, `${name}.gz`), gzipSync(file.type === 'chunk' ? file.code : file.source));
    }
  },
};

export default defineConfig({
  plugins: [react(), packed],
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
