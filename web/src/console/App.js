import { Toasts } from "../shared/components/Toasts.js";
import { html } from "../shared/html.js";
import { isAdministrator, isLoggedIn } from "../shared/session.js";
import { Forbidden } from "./parts/Forbidden.js";
import { LogIn } from "./parts/LogIn.js";
import { Shell } from "./parts/Shell.js";

/** What is shown depends on who is there. The shop decides again at each call: a token without the role gets 403 whatever this page shows. */
export function App() {
  const page = !isLoggedIn.value ? html`<${LogIn} />` : !isAdministrator.value ? html`<${Forbidden} />` : html`<${Shell} />`;
  return html`${page}<${Toasts} />`;
}
