import { signal } from "@preact/signals";
import { load, save } from "./storage.js";

const key = "mall.theme";

/** `auto` (as the system), `light` or `dark`. @type {import("@preact/signals").Signal<string>} */
export const theme = signal(load(key) ?? "auto");

theme.subscribe((value) => (document.documentElement.dataset.theme = value));

/** @param {string} value */
export function wear(value) {
  theme.value = value;
  save(key, value === "auto" ? null : value);
}
