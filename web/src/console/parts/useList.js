import { useEffect, useState } from "preact/hooks";
import { query } from "../../shared/api.js";
import { get } from "../../shared/session.js";

/**
 * A list of the shop, page by page.
 * @param {string} path
 * @param {Record<string, string | number | boolean | undefined>} [values] of the query; another query is another list
 */
export function useList(path, values = {}) {
  const [state, setState] = useState(
    /** @type {{ items: any[], token: string | null, error: unknown, isLoading: boolean }} */ ({
      items: [],
      token: null,
      error: undefined,
      isLoading: true,
    }),
  );
  const [turn, setTurn] = useState(0);
  const list = path + query(values);

  /** @param {string | null} token @param {AbortSignal} [signal] */
  async function read(token, signal) {
    setState((old) => ({ ...old, error: undefined, isLoading: true }));
    try {
      const page = await get(path + query({ ...values, continuationToken: token }), { signal });
      setState((old) => ({
        items: token === null ? page.items : [...old.items, ...page.items],
        token: page.continuationToken,
        error: undefined,
        isLoading: false,
      }));
    } catch (error) {
      if (!signal?.aborted) setState((old) => ({ ...old, error, isLoading: false }));
    }
  }

  useEffect(() => {
    const abort = new AbortController();
    void read(null, abort.signal);
    return () => abort.abort();
  }, [list, turn]);

  return { ...state, reload: () => setTurn((n) => n + 1), more: () => void read(state.token) };
}
