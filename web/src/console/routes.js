/** @type {import("../shared/router.js").Route[]} */
export const routes = [
  { pattern: "/console", load: () => import("./overview/OverviewPage.js") },
  { pattern: "/console/orders", load: () => import("./orders/OrdersPage.js") },
  { pattern: "/console/orders/{id}", load: () => import("./orders/OrderPage.js") },
  { pattern: "/console/stuck", load: () => import("./stuck/StuckPage.js") },
  { pattern: "/console/dead-letters", load: () => import("./dead-letters/DeadLettersPage.js") },
  { pattern: "/console/sales", load: () => import("./sales/SalesPage.js") },
  { pattern: "/console/sales/{id}", load: () => import("./sales/SalePage.js") },
  { pattern: "/console/products", load: () => import("./products/ProductsPage.js") },
  { pattern: "/console/products/{id}", load: () => import("./products/ProductPage.js") },
  { pattern: "/console/users", load: () => import("./users/UsersPage.js") },
  { pattern: "/console/users/{id}", load: () => import("./users/UserPage.js") },
  { pattern: "/console/coupons", load: () => import("./coupons/CouponsPage.js") },
  { pattern: "/console/coupons/{id}", load: () => import("./coupons/CouponPage.js") },
  { pattern: "/console/payments", load: () => import("./payments/PaymentsPage.js") },
  { pattern: "/console/reconciliations", load: () => import("./reconciliations/ReconciliationsPage.js") },
  { pattern: "/console/reconciliations/{date}", load: () => import("./reconciliations/ReconciliationPage.js") },
  { pattern: "/console/ledger", load: () => import("./ledger/LedgerPage.js") },
  { pattern: "/console/statistics", load: () => import("./statistics/StatisticsPage.js") },
  { pattern: "/console/traffic", load: () => import("./traffic/TrafficPage.js") },
];

/** @type {import("../shared/router.js").Route} */
export const notFound = { pattern: "", load: () => import("./parts/NotFoundPage.js") };
