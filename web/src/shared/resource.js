import { useLayoutEffect, useState } from "preact/hooks";

/**
 * Something that a page reads when it is shown.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} read
 * @param {any[]} keys what it is read for: read again when one changes
 * @returns {{ data: T | undefined, error: unknown, isLoading: boolean, reload: () => void, set: (data: T) => void }}
 */
export function useResource(read, keys) {
  const [state, setState] = useState(
    /** @type {{ data: T | undefined, error: unknown, isLoading: boolean }} */ ({
      data: undefined,
      error: undefined,
      isLoading: true,
    }),
  );
  const [turn, setTurn] = useState(0);
  // Before the first paint: the answer is what the reader waits for.
  useLayoutEffect(() => {
    const abort = new AbortController();
    setState((old) => {
      const data = turn > 0 ? old.data : undefined;
      return old.isLoading && old.data === data ? old : { data, error: undefined, isLoading: true };
    });
    read(abort.signal).then(
      (data) => !abort.signal.aborted && setState({ data, error: undefined, isLoading: false }),
      (error) => !abort.signal.aborted && setState((old) => ({ data: old.data, error, isLoading: false })),
    );
    return () => abort.abort();
  }, [...keys, turn]);
  return { ...state, reload: () => setTurn((n) => n + 1), set: (data) => setState({ data, error: undefined, isLoading: false }) };
}
