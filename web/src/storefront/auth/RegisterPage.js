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
import { useForm } from "../../shared/useForm.js";
import { anonymousCart, forgetAnonymousCart, loadCart } from "../cart/cart.js";
import { nextOf } from "./next.js";

const shortest = 8;

/** @param {{ query: URLSearchParams }} props */
export default function RegisterPage({ query }) {
  useTitle(t("register.title"), t("brand"));
  const { form, set, busy, tried, error, submit } = useForm(
    { name: "", password: "", displayName: "" },
    async ({ name, password, displayName }) => {
      const names = credential(name.trim());
      await send("POST", "/register", {
        body: { ...names, password, ...(displayName.trim() && { displayName: displayName.trim() }) },
      });
      await logIn({ ...names, password }, anonymousCart());
      forgetAnonymousCart();
      await put("/profile", { displayName: displayName.trim() || null, language: language.value });
      await loadCart();
      navigate(nextOf(query), { replace: true });
    },
    ({ name, password }) => name.trim() !== "" && password.length >= shortest,
  );

  const nameProblem = Object.keys(credential(form.name.trim()))
    .map((field) => fieldProblem(error, field))
    .find(Boolean);
  return html`<div class="card narrow stack">
    <h1>${t("register.title")}</h1>
    <form class="stack" onSubmit=${submit} novalidate>
      ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
      <${Field}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${form.name}
        onInput=${set("name")}
        error=${tried && !form.name.trim() ? t("login.missing") : nameProblem}
      />
      <${Field}
        label=${t("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${form.password}
        onInput=${set("password")}
        hint=${t("register.password", { count: shortest })}
        error=${tried && form.password.length < shortest ? t("register.short", { count: shortest }) : fieldProblem(error, "password")}
      />
      <${Field}
        label=${t("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${form.displayName}
        onInput=${set("displayName")}
        error=${fieldProblem(error, "displayName")}
      />
      <${Button} kind="primary" size="large" type="submit" wide busy=${busy}>${t("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(nextOf(query))}`}>${t("register.login")}</a></p>
  </div>`;
}
