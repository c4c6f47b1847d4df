// What was last seen of the catalogue and of my orders, for times without a network. Kept in IndexedDB by path, with the time it was read; a log-out wipes it.
import { useEffect } from "preact/hooks";
import { ApiError } from "../../shared/api.js";
import { useResource } from "../../shared/resource.js";
import { get, isEnding, onLogOut, session } from "../../shared/session.js";

const store = "answers";
// Then what was last seen is shown.
const patience = 5_000;

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

/**
 * Reads a path; when the shop cannot be reached, what was read last and when.
 * @param {string} path
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ body: any, readAt: number, isOld: boolean }>}
 */
export async function getKept(path, signal) {
  const whose = session.value?.userId;
  try {
    const answer = { body: await get(path, { signal, patience: navigator.onLine ? patience : 0 }), readAt: Date.now() };
    if (whose === session.value?.userId && !isEnding.value) void within("readwrite", (answers) => answers.put(answer, path));
    return { ...answer, isOld: false };
  } catch (error) {
    const kept = error instanceof ApiError && error.status === 0 ? await within("readonly", (answers) => answers.get(path)) : undefined;
    if (!kept) throw error;
    return { ...kept, isOld: true };
  }
}

/**
 * The same for a page. `readAt` is there when what is shown is old.
 * @param {string} path
 * @param {(body: any) => void} [onRead]
 */
export function useKept(path, onRead) {
  const answer = useResource((signal) => getKept(path, signal), [path]);
  useEffect(() => {
    if (answer.data) onRead?.(answer.data.body);
  }, [answer.data]);
  return { ...answer, data: answer.data?.body, readAt: answer.data?.isOld ? answer.data.readAt : undefined };
}
