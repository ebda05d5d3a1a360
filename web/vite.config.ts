// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What every page of the desk needs comes in one file, not in thirty small ones, and what all forms do in another. What
// the frame on others' sites needs of it comes in a third, which the desk does not load before a call.
const together = (id: string) => {
  if (/src\/shared\/talk\//.test(id)) return "talk";
  if (/node_modules\/(zod|react-hook-form|@hookform)\//.test(id)) return "forms";
  if (/src\/features\/session\//.test(id) && !/\/api\/get-terms/.test(id)) return "doors";
  if (/lucide-react|src\/(app|shared\/(desk|ui|lib|session))\//.test(id)) return "desk";
  return undefined;
};

// In a call nothing is loaded that brings more with it: so the frame shares no helper for that with the desk.
const alone: Plugin = {
  name: "talk-alone",
  enforce: "pre",
  resolveId: (id, importer) =>
    id.includes("vite/preload-helper") && /src\/shared\/talk\//.test(importer ?? "") ? "\0talk-alone" : undefined,
  load: (id) => (id === "\0talk-alone" ? "export const __vitePreload = (load) => load();" : undefined),
};

export const shared = defineConfig({
  plugins: [alone, react()],
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
