import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["src/**/*.js"],
    languageOptions: { globals: { ...globals.browser } },
    rules: { eqeqeq: "error", "no-console": ["error", { allow: ["error", "warn"] }], "no-var": "error", "prefer-const": "error" },
  },
  { files: ["src/sw.js"], languageOptions: { globals: { ...globals.serviceworker, SHELL: "readonly", VERSION: "readonly" } } },
  { files: ["*.js", "tools/*.js"], languageOptions: { globals: { ...globals.node } } },
];
