// A request at the start would be in the way of the first page.
const pause = 2_000;

/** Makes an app of the page that can be installed, after the page: the service worker keeps the shell and what was last seen for times without a network; the manifest names the app. */
export function install() {
  addEventListener("load", offer, { once: true });
}

function offer() {
  if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");
  setTimeout(
    () => document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "/manifest.webmanifest" })),
    pause,
  );
}
