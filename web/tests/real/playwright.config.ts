// SPDX-License-Identifier: Apache-2.0
// The desk as the program itself serves it. Each test has a program of its own: served.ts.
import { defineConfig } from "@playwright/test";

const { SCREENSHOTS, LIGHTHOUSE } = process.env;

export default defineConfig({
  testDir: ".",
  testMatch: SCREENSHOTS !== undefined ? "screenshots.ts" : LIGHTHOUSE !== undefined ? "lighthouse.ts" : "*.spec.ts",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "line",
  outputDir: process.env.DESK_RESULTS ?? "../../node_modules/.results/real",
  use: {
    locale: "en-US",
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // Its microphone is played: a beep each second.
      args: ["--no-sandbox", "--use-fake-device-for-media-stream"],
    },
  },
});
