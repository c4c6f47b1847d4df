import { render } from "preact";
import { html } from "../shared/html.js";
import { start } from "../shared/router.js";
import "../shared/theme.js";
import { messages } from "./boot.js";
import { App } from "./layout/App.js";
import { install } from "./offline/install.js";
// From the start, so that a log-out wipes it on every page.
import "../shared/answers.js";
import { keepPush } from "./notifications/push.js";
import { notFound, routes } from "./routes.js";
import { countPages } from "./traffic.js";

await messages;
render(html`<${App} />`, document.body);
install();
// In tasks of their own, so that the frame is there first and no task is long.
setTimeout(() => start(routes, notFound));
setTimeout(keepPush);
setTimeout(countPages);
