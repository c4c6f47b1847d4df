// What the console says, in English. The same names are in zh-CN.js.
/** @type {import("../../shared/i18n.js").Messages} */
export default {
  "console.title": "Mall console",
  "console.logout": "Log out",
  "console.forbidden": "This is for the shop's staff",
  "console.shop": "To the shop",
  "overview.title": "Overview",
  "overview.orders": { one: "{shown} order today", other: "{shown} orders today" },
};
