// The pages of the storefront; the server knows their paths from pages.json.
/** @type {import("../shared/router.js").Route[]} */
export const routes = [
  { pattern: "/", load: () => import("./home/HomePage.js") },
  { pattern: "/search", load: () => import("./search/SearchPage.js") },
  { pattern: "/products/{id}", load: () => import("./product/ProductPage.js") },
  { pattern: "/sales/{id}", load: () => import("./sale/SalePage.js") },
  { pattern: "/coupons", load: () => import("./coupons/CouponsPage.js") },
  { pattern: "/cart", load: () => import("./cart/CartPage.js") },
  { pattern: "/checkout", load: () => import("./checkout/CheckoutPage.js") },
  { pattern: "/pay/{id}", load: () => import("./pay/PayPage.js") },
  { pattern: "/orders", load: () => import("./orders/OrdersPage.js") },
  { pattern: "/orders/{id}", load: () => import("./orders/OrderPage.js") },
  { pattern: "/login", load: () => import("./auth/LogInPage.js") },
  { pattern: "/register", load: () => import("./auth/RegisterPage.js") },
  { pattern: "/password", load: () => import("./auth/PasswordPage.js") },
  { pattern: "/account", load: () => import("./account/ProfilePage.js") },
  { pattern: "/account/coupons", load: () => import("./account/WalletPage.js") },
  { pattern: "/account/addresses", load: () => import("./account/AddressesPage.js") },
  { pattern: "/account/security", load: () => import("./account/SecurityPage.js") },
  { pattern: "/account/notifications", load: () => import("./account/ChannelsPage.js") },
  { pattern: "/account/data", load: () => import("./account/DataPage.js") },
  { pattern: "/notifications", load: () => import("./notifications/NotificationsPage.js") },
];

/** @type {import("../shared/router.js").Route} */
export const notFound = { pattern: "", load: () => import("./layout/NotFoundPage.js") };
