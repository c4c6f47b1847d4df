// Tells the shop which kind of page was shown: no cookie, no address of the page, nothing of whoever reads it. docs/decisions/0033 says what the shop keeps of it.
import { effect } from "@preact/signals";
import { apiBase } from "../shared/api.js";
import { shown } from "../shared/router.js";

/** Begins to count. Not for who asks not to be tracked. */
export function countPages() {
  if (navigator.doNotTrack === "1" || /** @type {any} */ (navigator).globalPrivacyControl) return;
  let last = "";
  let referrer = hostOf(document.referrer);
  effect(() => {
    const page = shown.value;
    if (!page?.pattern || page.key === last) return;
    last = page.key;
    const sale = page.pattern === "/sales/{id}" ? page.params.id : undefined;
    // Sent also when the page is left at once. A view that cannot be told is not counted.
    navigator.sendBeacon(`${apiBase}/api/v1/traffic/visits`, JSON.stringify({ page: page.pattern, sale, referrer }));
    referrer = undefined;
  });
}

/** Of another site. @param {string} address */
function hostOf(address) {
  const host = address === "" ? "" : new URL(address).hostname;
  return host === location.hostname || host === "" ? undefined : host;
}
