// Tells the shop which kind of page was shown: no cookie, no address of the page, nothing of whoever reads it. docs/decisions/0033 says what the shop keeps of it.
import { effect } from "@preact/signals";
import { apiBase } from "../shared/api.js";
import { shown } from "../shared/router.js";

// Whatever a page loads goes first.
const pause = 2_000;

/** @type {object[]} */
const seen = [];

/** Sent also when the page is left at once. A view that cannot be told is not counted. */
function tell() {
  for (const view of seen.splice(0)) navigator.sendBeacon(`${apiBase}/api/v1/traffic/visits`, JSON.stringify(view));
}

/** Begins to count. Not for who asks not to be tracked. */
export function countPages() {
  if (navigator.doNotTrack === "1" || /** @type {any} */ (navigator).globalPrivacyControl) return;
  let last = "";
  let referrer = hostOf(document.referrer);
  addEventListener("pagehide", tell);
  effect(() => {
    const page = shown.value;
    if (!page?.pattern || page.key === last) return;
    last = page.key;
    const sale = page.pattern === "/sales/{id}" ? page.params.id : undefined;
    seen.push({ page: page.pattern, sale, referrer });
    setTimeout(tell, pause);
    referrer = undefined;
  });
}

/** Of another site. @param {string} address */
function hostOf(address) {
  const host = address === "" ? "" : new URL(address).hostname;
  return host === location.hostname || host === "" ? undefined : host;
}
