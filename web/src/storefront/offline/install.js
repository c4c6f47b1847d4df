/** Makes an app of the page that can be installed, after the page: the service worker keeps the shell and what was last seen for times without a network; the manifest names the app. */
export function install() {
  // A request at the start would be in the way of the first page.
  if (document.readyState === "complete") keepShell();
  else addEventListener("load", keepShell, { once: true });
  // Browsers offer to install what somebody has touched.
  addEventListener("pointerdown", nameApp, { once: true });
}

function keepShell() {
  if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");
}

function nameApp() {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "/manifest.webmanifest" }));
}
