import { useEffect, useRef, useState } from "preact/hooks";
import { query } from "../../shared/api.js";
import { get } from "../../shared/session.js";

/** @type {{ items: any[], token: string | null, error: unknown, isLoading: boolean }} */
const nothing = { items: [], token: null, error: undefined, isLoading: true };

/**
 * A list of the shop, page by page.
 * @param {string} path
 * @param {Record<string, string | number | boolean | undefined>} [values] of the query; another query is another list
 */
export function useList(path, values = {}) {
  const [state, setState] = useState(nothing);
  const [turn, setTurn] = useState(0);
  const list = path + query(values);
  const known = useRef(list);
  const abort = useRef(new AbortController());

  /** @param {string | null} token */
  async function read(token) {
    const { signal } = abort.current;
    setState((old) => ({ ...old, error: undefined, isLoading: true }));
    try {
      const page = await get(path + query({ ...values, continuationToken: token }), { signal });
      if (signal.aborted) return;
      setState((old) => ({
        items: token === null ? page.items : [...old.items, ...page.items],
        token: page.continuationToken,
        error: undefined,
        isLoading: false,
      }));
    } catch (error) {
      if (!signal.aborted) setState((old) => ({ ...old, error, isLoading: false }));
    }
  }

  useEffect(() => {
    if (known.current !== list) setState(nothing);
    known.current = list;
    abort.current = new AbortController();
    void read(null);
    return () => abort.current.abort();
  }, [list, turn]);

  return { ...state, reload: () => setTurn((n) => n + 1), more: () => void read(state.token) };
}
