// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What nearly every page needs comes in one file, not in thirty small ones; what the frame on others' sites needs of it
// comes in another.
const together = (id: string) =>
  /vite\/preload-helper|src\/shared\/talk\//.test(id) ? "talk" :
  /lucide-react|src\/shared\/(desk|ui|lib|session)\//.test(id) && !/(get|put)-assistant/.test(id)
    ? "desk"
    : undefined;

export const shared = defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      "@": at("src"),
      "@font": at("node_modules/@fontsource-variable/figtree/files"),
      "livekit-client": at("src/shared/talk/no-webrtc.ts"),
    },
  },
  // No data: URLs and no inline script: the page lives under `default-src 'self'`.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    sourcemap: false,
    rollupOptions: {
      // Two pages, and the one script for pages of others: it keeps its name, and is whole without a module.
      input: { index: at("index.html"), frame: at("widget.html"), widget: at("src/widget/loader.ts") },
      output: {
        manualChunks: together,
        entryFileNames: ({ name }) => (name === "widget" ? "widget.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});

export default shared;
