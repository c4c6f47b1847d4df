// The first script of every page, small enough to run while the others are on their way: it sends what the page of this address reads first, so that its answer and the scripts come together.
import { send } from "../shared/api.js";
import { begin } from "../shared/begun.js";
import { call, session } from "../shared/session.js";
import { anonymousCart } from "./cart/cart.js";
import * as reads from "./reads.js";

// A page that finds no answer has its own patience.
const once = { patience: 0 };

// Their pages are in the first bundle; all others are in the second (routes.js).
const firstAreas = ["", "search", "products", "sales"];

/** @param {string[]} paths */
const ask = (...paths) => paths.forEach((path) => begin(path, call("GET", path, once)));

if (navigator.onLine) {
  const [area, id] = location.pathname.split("/").slice(1).map(decodeURIComponent);
  if (area === "") ask(reads.sales, reads.newest, reads.categories);
  else if (area === "products" && id) ask(reads.product(id));
  else if (area === "sales" && id) begin(reads.sale(id), send("GET", reads.sale(id), once));
  else if (area === "checkout" && session.value !== null) {
    begin(reads.cart, call("GET", reads.cart, { ...once, headers: anonymousCart() }));
    ask(reads.addresses, reads.coupons);
  }
  // The router imports it as well, and says what is wrong if it is not there.
  if (!firstAreas.includes(area)) import("./later.js").catch(() => {});
}
