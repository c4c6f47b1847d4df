import { render } from "preact";
import { html } from "../shared/html.js";
import { bringMessages } from "../shared/i18n.js";
// What the storefront of the same browser keeps of the shopper goes with a log-out here, too.
import "../shared/answers.js";
import { start } from "../shared/router.js";
import "../shared/theme.js";
import { App } from "./App.js";
import { notFound, routes } from "./routes.js";

await bringMessages({ en: () => import("./messages/en.js"), "zh-CN": () => import("./messages/zh-CN.js") });
start(routes, notFound);
render(html`<${App} />`, document.body);
