import { useState } from "preact/hooks";

/**
 * The state of a form that sends one thing.
 * @template {Record<string, any>} T
 * @param {T} initial
 * @param {(form: T) => Promise<any>} send
 * @param {(form: T) => boolean} [isComplete] a form that is not is not sent: `tried` says that it was tried
 */
export function useForm(initial, send, isComplete) {
  const [form, setForm] = useState(initial);
  const [state, setState] = useState(/** @type {{ busy?: boolean, tried?: boolean, error?: unknown }} */ ({}));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isComplete && !isComplete(form)) return setState({ tried: true });
    setState({ busy: true });
    try {
      await send(form);
      setState({});
    } catch (error) {
      setState({ error });
    }
  };
  return {
    form,
    set: (/** @type {string} */ name) => (/** @type {any} */ value) => setForm((now) => ({ ...now, [name]: value })),
    reset: () => setForm(initial),
    ...state,
    submit,
  };
}
