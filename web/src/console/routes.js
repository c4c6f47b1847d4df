// The pages of the console; the server knows their paths from pages.json.
/** @type {import("../shared/router.js").Route[]} */
export const routes = [{ pattern: "/console", load: () => import("./overview/OverviewPage.js") }];

/** @type {import("../shared/router.js").Route} */
export const notFound = { pattern: "", load: () => import("./NotFoundPage.js") };
