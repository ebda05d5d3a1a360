// SPDX-License-Identifier: Apache-2.0
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const no = (group, message) => ({ "no-restricted-imports": ["error", { patterns: [{ group, message }] }] });

// app may use features and shared; the widget shared; a feature itself and shared; shared only itself.
const features = ["session", "setup", "today", "calls", "messages", "calendar", "insights", "assistant", "privacy",
  "settings"];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/shared/api/contract.d.ts", "test-results"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_$" }],
      "no-console": "error",
      "no-eval": "error",
      "max-lines": ["error", { max: 400 }],
      "max-len": ["error", { code: 120 }],
    },
  },
  { files: ["src/shared/**"], rules: no(["@/app/*", "@/features/*", "**/mock/*"], "shared knows no feature") },
  ...features.map((name) => ({
    files: [`src/features/${name}/**`],
    rules: no(["@/app/*", "**/mock/*", ...features.filter((f) => f !== name).map((f) => `@/features/${f}/**`)],
      "a feature uses itself and shared"),
  })),
  { files: ["src/widget/**"], rules: no(["@/app/*", "@/features/*", "**/mock/*"], "the widget uses itself and shared") },
  { files: ["src/app/**"], rules: no(["**/mock/*"], "the mock is for tests") },
);
