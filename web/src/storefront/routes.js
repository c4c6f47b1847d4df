// The pages of the storefront; the server knows their paths from pages.json.
import HomePage from "./home/HomePage.js";
import NotFoundPage from "./layout/NotFoundPage.js";
import ProductPage from "./product/ProductPage.js";
import SalePage from "./sale/SalePage.js";
import SearchPage from "./search/SearchPage.js";

/** @type {import("../shared/router.js").Route[]} */
export const routes = [
  { pattern: "/", load: here(HomePage) },
  { pattern: "/search", load: here(SearchPage) },
  { pattern: "/products/{id}", load: here(ProductPage) },
  { pattern: "/sales/{id}", load: here(SalePage) },
  { pattern: "/coupons", load: later("CouponsPage") },
  { pattern: "/cart", load: later("CartPage") },
  { pattern: "/checkout", load: later("CheckoutPage") },
  { pattern: "/pay/{id}", load: later("PayPage") },
  { pattern: "/orders", load: later("OrdersPage") },
  { pattern: "/orders/{id}", load: later("OrderPage") },
  { pattern: "/login", load: later("LogInPage") },
  { pattern: "/register", load: later("RegisterPage") },
  { pattern: "/password", load: later("PasswordPage") },
  { pattern: "/account", load: later("ProfilePage") },
  { pattern: "/account/coupons", load: later("WalletPage") },
  { pattern: "/account/addresses", load: later("AddressesPage") },
  { pattern: "/account/security", load: later("SecurityPage") },
  { pattern: "/account/notifications", load: later("ChannelsPage") },
  { pattern: "/account/data", load: later("DataPage") },
  { pattern: "/notifications", load: later("NotificationsPage") },
];

/** @type {import("../shared/router.js").Route} */
export const notFound = { pattern: "", load: here(NotFoundPage) };

/**
 * A page that visits begin with: in the first bundle.
 * @param {any} Page
 */
function here(Page) {
  return async () => ({ default: Page });
}

/**
 * A page of the second bundle.
 * @param {keyof typeof import("./later.js")} name
 */
function later(name) {
  return async () => ({ default: (await import("./later.js"))[name] });
}
