import { signal } from "@preact/signals";
import { load, save } from "../../shared/storage.js";

const key = "mall.console.views";

/** @typedef {{ name: string, status: string, q: string }} View */

/** What an operator looks for again and again, in this browser. @type {import("@preact/signals").Signal<View[]>} */
export const views = signal(load(key) ?? []);

/** @param {View} view */
export function keepView(view) {
  views.value = [...views.value.filter(({ name }) => name !== view.name), view];
  save(key, views.value);
}

/** @param {string} name */
export function forgetView(name) {
  views.value = views.value.filter((view) => view.name !== name);
  save(key, views.value);
}
