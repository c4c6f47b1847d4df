import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { Field } from "../../shared/components/Field.js";
import { credential } from "../../shared/components/LogInForm.js";
import { Notice } from "../../shared/components/Notice.js";
import { send } from "../../shared/api.js";
import { html } from "../../shared/html.js";
import { language, t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";
import { navigate, useTitle } from "../../shared/router.js";
import { logIn, put } from "../../shared/session.js";
import { anonymousCart, forgetAnonymousCart, loadCart } from "../cart/cart.js";
import { nextOf } from "./next.js";

const shortest = 8;

/** @param {{ query: URLSearchParams }} props */
export default function RegisterPage({ query }) {
  useTitle(t("register.title"), t("brand"));
  const [form, setForm] = useState({ name: "", password: "", displayName: "" });
  const [state, setState] = useState(/** @type {{ busy?: boolean, tried?: boolean, error?: unknown }} */ ({}));
  const set = (/** @type {string} */ field) => (/** @type {string} */ value) => setForm({ ...form, [field]: value });
  const names = credential(form.name.trim());

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!form.name.trim() || form.password.length < shortest) return setState({ tried: true });
    setState({ busy: true });
    try {
      await send("POST", "/register", {
        body: { ...names, password: form.password, ...(form.displayName.trim() && { displayName: form.displayName.trim() }) },
      });
      await logIn({ ...names, password: form.password }, anonymousCart());
      forgetAnonymousCart();
      await put("/profile", { displayName: form.displayName.trim() || null, language: language.value });
      await loadCart();
      navigate(nextOf(query), { replace: true });
    } catch (error) {
      setState({ error });
    }
  };

  const nameProblem = Object.keys(names)
    .map((field) => fieldProblem(state.error, field))
    .find(Boolean);
  return html`<div class="card narrow stack">
    <h1>${t("register.title")}</h1>
    <form class="stack" onSubmit=${submit} novalidate>
      ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
      <${Field}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${form.name}
        onInput=${set("name")}
        error=${state.tried && !form.name.trim() ? t("login.missing") : nameProblem}
      />
      <${Field}
        label=${t("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${form.password}
        onInput=${set("password")}
        hint=${t("register.password", { count: shortest })}
        error=${state.tried && form.password.length < shortest ? t("register.short", { count: shortest }) : fieldProblem(state.error, "password")}
      />
      <${Field}
        label=${t("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${form.displayName}
        onInput=${set("displayName")}
        error=${fieldProblem(state.error, "displayName")}
      />
      <${Button} kind="primary" size="large" type="submit" wide busy=${state.busy}>${t("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(nextOf(query))}`}>${t("register.login")}</a></p>
  </div>`;
}
