import { render } from "preact";
import { html } from "../shared/html.js";
import { addMessages } from "../shared/i18n.js";
import en from "../shared/messages/en.js";
import zh from "../shared/messages/zh-CN.js";
import { start } from "../shared/router.js";
import "../shared/theme.js";
// The answers that it asked for are in its module.
import "./boot.js";
import { App } from "./layout/App.js";
import ownEn from "./messages/en.js";
import ownZh from "./messages/zh-CN.js";
import { install } from "./offline/install.js";
// From the start, so that a log-out wipes it on every page.
import "./offline/kept.js";
import { keepPush } from "./notifications/push.js";
import { notFound, routes } from "./routes.js";
import { countPages } from "./traffic.js";

addMessages({ en: { ...en, ...ownEn }, "zh-CN": { ...zh, ...ownZh } });
render(html`<${App} />`, document.body);
install();
// A task of its own, so that the frame is there first and no task is long.
setTimeout(() => {
  start(routes, notFound);
  keepPush();
  countPages();
});
