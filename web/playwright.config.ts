// SPDX-License-Identifier: Apache-2.0
// The desk as it was built, beside the mock of the contract. Against the program itself: tests/real.
import { createServer, type AddressInfo } from "node:net";
import { defineConfig } from "@playwright/test";

const free = () =>
  new Promise<number>((resolve) => {
    const socket = createServer().listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
// The processes of one run agree on it by the environment.
const port = Number((process.env.DESK_MOCK_PORT ??= String(await free())));
const dist = process.env.DESK_DIST ?? "dist";

export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.spec.ts",
  testIgnore: "**/real/**",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: "line",
  outputDir: process.env.DESK_RESULTS ?? "node_modules/.results",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-US",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
  webServer: {
    command:
      "node node_modules/vite/bin/vite.js preview --config mock/vite.config.ts " +
      `--outDir "${dist}" --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
