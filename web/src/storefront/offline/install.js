/** Puts the service worker to work; it keeps the shell and what was last seen for times without a network. */
export function install() {
  if (!("serviceWorker" in navigator)) return;
  addEventListener("load", () => void navigator.serviceWorker.register("/sw.js"), { once: true });
}
