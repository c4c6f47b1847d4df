// What it loads would be in the way of the first page.
const pause = 2_000;

/** Makes an app of the page that can be installed, after the page: the manifest, and the service worker, which keeps the shell and what was last seen for times without a network. */
export function install() {
  addEventListener("load", () => setTimeout(offer, pause), { once: true });
}

function offer() {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "/manifest.webmanifest" }));
  if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");
}
