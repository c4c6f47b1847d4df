// What was last seen of the catalogue and of my orders, for times without a network.
import { useEffect } from "preact/hooks";
import { ApiError } from "../../shared/api.js";
import { findKept, keep, whoever } from "../../shared/answers.js";
import { useResource } from "../../shared/resource.js";
import { get } from "../../shared/session.js";

// Then what was last seen is shown.
const patience = 5_000;

/**
 * Reads a path; when the shop cannot be reached, what was read last and when.
 * @param {string} path
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ body: any, readAt: number, isOld: boolean }>}
 */
export async function getKept(path, signal) {
  const whose = whoever();
  try {
    const answer = { body: await get(path, { signal, patience: navigator.onLine ? patience : 0 }), readAt: Date.now() };
    keep(path, answer, whose);
    return { ...answer, isOld: false };
  } catch (error) {
    const kept = error instanceof ApiError && error.status === 0 ? await findKept(path) : null;
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
