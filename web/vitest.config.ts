// SPDX-License-Identifier: Apache-2.0
import { mergeConfig } from "vitest/config";
import { shared } from "./vite.config";

export default mergeConfig(shared, {
  test: { include: ["tests/unit/**/*.test.{ts,tsx}"], environment: "node" },
});
