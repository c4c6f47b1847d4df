import { useState } from "preact/hooks";

/**
 * The state of a form that sends one thing.
 * @template {Record<string, any>} T
 * @param {T} initial
 * @param {(form: T) => Promise<any>} send
 */
export function useForm(initial, send) {
  const [form, setForm] = useState(initial);
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
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
    set: (/** @type {string} */ name) => (/** @type {any} */ value) => setForm({ ...form, [name]: value }),
    reset: () => setForm(initial),
    ...state,
    submit,
  };
}
