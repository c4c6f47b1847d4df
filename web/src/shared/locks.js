/**
 * Does something while no other tab of this origin does the same. Without Web Locks (a page that is neither https nor of this machine) tabs do not wait for each other.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} action
 * @param {AbortSignal} [signal] ends the wait
 * @returns {Promise<T>}
 */
export function withLock(name, action, signal) {
  return navigator.locks ? navigator.locks.request(name, { signal }, action) : action();
}

if (navigator.locks) {
  // Held for as long as the tab lives, so that others can count the tabs.
  void navigator.locks.request("mall-tab", { mode: "shared" }, () => new Promise(() => {}));
}

/** How many tabs of this origin there are besides this one. */
export async function countOtherTabs() {
  if (!navigator.locks) return 0;
  const { held = [] } = await navigator.locks.query();
  return held.filter((lock) => lock.name === "mall-tab").length - 1;
}
