// The first script of every page, small enough to run while the others are on their way: it sends what the page of this address reads first, so that its answer and the scripts come together.
import { send } from "../shared/api.js";
import { begin } from "../shared/begun.js";
import { money } from "../shared/format.js";
import { bringMessages } from "../shared/i18n.js";
import { call, session } from "../shared/session.js";
import { anonymousCart } from "./cart/cart.js";
import * as reads from "./reads.js";
import { announced } from "./sale/sales.js";

// A page that finds no answer has its own patience.
const once = { patience: 0 };

// Their pages are in the first bundle; all others are in the second (routes.js).
const firstAreas = ["", "search", "products", "sales"];

/** The texts of the shopper's language, on their way. */
export const messages = bringMessages({ en: () => import("./messages/en.js"), "zh-CN": () => import("./messages/zh-CN.js") });

if (navigator.onLine) void ask();

// The browser's first format of money takes it long; now it has time.
setTimeout(() => money({ amount: 0, currency: "CNY" }));

async function ask() {
  const [area, id] = location.pathname.split("/").slice(1).map(decodeURIComponent);
  // The router imports it as well, and says what is wrong if it is not there.
  if (!firstAreas.includes(area)) import("./later.js").catch(() => {});
  if (area === "") {
    const asked = begin(reads.sales, call("GET", reads.sales, once));
    get(reads.newest);
    const sales = await asked;
    const [first] = announced(sales?.body.items ?? []);
    if (first) get(reads.product(first.productId));
  } else if (area === "products" && id) {
    get(reads.product(id));
  } else if (area === "sales" && id) {
    const sale = await begin(reads.sale(id), send("GET", reads.sale(id), once));
    if (sale) get(reads.product(sale.body.productId));
  } else if (area === "checkout" && session.value !== null) {
    begin(reads.cart, call("GET", reads.cart, { ...once, headers: anonymousCart() }));
    get(reads.addresses);
  }
}

/** @param {string[]} paths */
function get(...paths) {
  for (const path of paths) begin(path, call("GET", path, once));
}
