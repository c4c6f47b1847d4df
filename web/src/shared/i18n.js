// What the pages say, in two languages. A message is a text with {names}, or one text for each plural form of {count}. Nothing is put together of parts.
import { signal } from "@preact/signals-core";
import { load, save } from "./storage.js";

const key = "mall.language";

/** @typedef {string | { one?: string, other: string }} Message */
/** @typedef {Record<string, Message>} Messages */

/** The languages, each named in itself. @type {Record<string, string>} */
export const languages = { "zh-CN": "简体中文", en: "English" };

/** @type {import("@preact/signals").Signal<string>} */
export const language = signal(choose());

/** What was said so far, by language. @type {Record<string, Messages>} */
const catalogues = {};

/** @type {Record<string, () => Promise<{ default: Messages }>>} */
let imports = {};

function choose() {
  const chosen = load(key);
  if (chosen in languages) return chosen;
  const wanted = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return wanted && /^zh/i.test(wanted) ? "zh-CN" : "en";
}

/** @param {string} tag */
export function speak(tag) {
  save(key, tag);
  change();
}

/** To the language that was chosen. */
function change() {
  bring().catch(() => {
    // A new version was deployed and these texts are gone; it has its own.
    location.reload();
  });
}

async function bring() {
  const tag = choose();
  catalogues[tag] ??= (await imports[tag]()).default;
  if (tag === choose()) language.value = tag;
}

language.subscribe((tag) => (document.documentElement.lang = tag));
addEventListener("storage", (event) => {
  if (event.key === key) change();
});

/**
 * Brings what an app says: now in the language that was chosen, in others when they are.
 * @param {Record<string, () => Promise<{ default: Messages }>>} app by language
 */
export function bringMessages(app) {
  imports = app;
  return bring();
}

/** @type {Map<string, any>} */
const made = new Map();

/**
 * A formatter of the language, made once, because making one is slow.
 * @template T
 * @param {string} key
 * @param {() => T} make
 * @returns {T}
 */
export function once(key, make) {
  const full = `${language.value} ${key}`;
  if (!made.has(full)) made.set(full, make());
  return made.get(full);
}

/** @param {number} value */
export const number = (value) => once("number", () => new Intl.NumberFormat(language.value)).format(value);

/** @param {string} name */
export const hasMessage = (name) => name in catalogues[language.value];

/**
 * The text of a message.
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function t(name, values = {}) {
  return pattern(name, values).replaceAll(/\{(\w+)\}/g, (_, value) => shown(values[value]));
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} values
 */
function pattern(name, values) {
  const message = catalogues[language.value][name];
  if (message === undefined) {
    console.error(`There is no message "${name}" in ${language.value}.`);
    return name;
  }
  if (typeof message === "string") return message;
  const form = once("plural", () => new Intl.PluralRules(language.value)).select(Number(values.count));
  return (form === "one" ? message.one : undefined) ?? message.other;
}

/** @param {string | number} value */
const shown = (value) => (typeof value === "number" ? number(value) : String(value ?? ""));
