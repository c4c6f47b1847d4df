import { useEffect } from "preact/hooks";
import { get } from "../../shared/session.js";
import { useLive } from "../parts/useLive.js";
import { overview } from "./state.js";

const often = 5_000;
const seldom = 30_000;

/**
 * Reads the overview again and again, for all that show something of it.
 * @param {boolean} isShown the page of it is open
 */
export function useOverview(isShown) {
  const { data, error, at, reload } = useLive((signal) => get("/operations/overview", { signal }), [isShown], isShown ? often : seldom);
  useEffect(() => {
    overview.value = { data: data ?? overview.value.data, error, at: at === 0 ? overview.value.at : at, reload };
  }, [data, error, at]);
}
