// What happened, for eyes (a toast) and for ears (a live region).
import { signal } from "@preact/signals";

const visibleFor = 6_000;
let last = 0;

/** @typedef {{ id: number, text: string, kind: "info" | "success" | "error" }} Toast */

/** @type {import("@preact/signals").Signal<Toast[]>} */
export const toasts = signal([]);

/** What screen readers say next; nobody sees it. */
export const spoken = signal("");

/**
 * @param {string} text
 * @param {Toast["kind"]} [kind]
 */
export function toast(text, kind = "info") {
  const id = ++last;
  toasts.value = [...toasts.value.slice(-2), { id, text, kind }];
  setTimeout(() => dismiss(id), visibleFor);
}

/** @param {number} id */
export const dismiss = (id) => (toasts.value = toasts.value.filter((shown) => shown.id !== id));

/** @param {string} text */
export const say = (text) => (spoken.value = text);
