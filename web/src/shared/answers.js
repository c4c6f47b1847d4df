// Answers of the shop for times without a network. Kept in IndexedDB by path, with the time and whose they are; a log-out wipes them, in the console, too.
import { isEnding, onLogOut, session } from "./session.js";

const store = "answers";

/** @typedef {{ body: any, readAt: number }} Kept */

/** @type {Promise<IDBDatabase | null> | null} */
let opened = null;

/** null where the browser keeps nothing (some private windows). @returns {Promise<IDBDatabase | null>} */
function open() {
  opened ??= new Promise((resolve) => {
    const request = indexedDB.open("mall", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  return opened;
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(answers: IDBObjectStore) => IDBRequest<T>} action
 * @returns {Promise<T | undefined>}
 */
async function within(mode, action) {
  const database = await open();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const request = action(database.transaction(store, mode).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    // A full disk: then nothing is kept.
    request.onerror = () => resolve(undefined);
  });
}

onLogOut(async () => {
  await within("readwrite", (answers) => answers.clear());
});

/** Who is logged in; null: nobody, and what nobody was answered is for all. */
export const whoever = () => session.value?.userId ?? null;

/**
 * @param {string} path
 * @param {Kept} answer
 * @param {string | null} whose who asked
 */
export function keep(path, answer, whose) {
  if (whose === whoever() && !isEnding.value) void within("readwrite", (answers) => answers.put({ ...answer, whose }, path));
}

/**
 * What was kept of a path, if it is nobody's or of who asks now.
 * @param {string} path
 * @returns {Promise<Kept | null>}
 */
export async function findKept(path) {
  const kept = await within("readonly", (answers) => answers.get(path));
  return kept && (kept.whose === null || kept.whose === whoever()) ? kept : null;
}
