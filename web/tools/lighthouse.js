// Measures the storefront with Lighthouse (mobile, throttled: its defaults) and holds the numbers against the bars of docs/benchmarks.md.
//   node lighthouse.js [http://127.0.0.1:7071] [runs]
// A shopper who was made for it has something in the cart, so that the checkout is a real one. Each page is loaded anew each time, with nothing kept; the numbers are medians.
import lighthouse from "lighthouse";
import process from "node:process";
import puppeteer from "puppeteer-core";

const shop = process.argv[2] ?? "http://127.0.0.1:7071";
const runs = Number(process.argv[3] ?? 3);
// Read now: Lighthouse's logger sets it.
const tellsAll = Boolean(process.env.DEBUG);
const product = "tea-longjing-250g";

/** @type {{ name: string, path: string, mine?: boolean }[]} */
const pages = [
  { name: "home", path: "/" },
  { name: "product", path: `/products/${product}` },
  { name: "sale", path: "/sales/demo-sale" },
  { name: "checkout", path: "/checkout", mine: true },
];

/** What is wanted of a number: at least or at most so much. */
const bars = {
  performance: { least: 95 },
  accessibility: { least: 100 },
  "best practices": { least: 100 },
  "LCP, ms": { most: 1500 },
  CLS: { most: 0.02 },
  "TBT, ms": { most: 50 },
  "scripts, kB": { most: 60 },
  requests: { most: 12 },
  "to other hosts": { most: 0 },
};

const browser = await puppeteer.launch({
  executablePath: process.env.MALL_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const shopper = await register();
let missed = 0;
try {
  for (const page of pages) {
    const measured = [];
    for (let tries = 1; measured.length < runs; tries++) {
      try {
        measured.push(await measure(page));
      } catch (error) {
        // Chromium sometimes records no trace.
        if (tries > 2 * runs) throw error;
        console.log(`  ${error.message}`);
      }
    }
    console.log(
      `${page.name}: ${Object.entries(bars)
        .map(([name, bar]) => tell(name, bar, median(measured.map((one) => one[name]))))
        .join(", ")}`,
    );
  }
} finally {
  await browser.close();
}
process.exitCode = missed > 0 ? 1 : 0;

/**
 * Loads a page once.
 * @param {{ path: string, mine?: boolean }} page
 * @returns {Promise<Record<string, number>>}
 */
async function measure({ path, mine }) {
  const tab = await browser.newPage();
  try {
    if (mine) {
      const session = JSON.stringify(await logIn());
      await tab.evaluateOnNewDocument((kept) => localStorage.setItem("mall.session", kept), session);
    }
    const result = await lighthouse(
      shop + path,
      { onlyCategories: ["performance", "accessibility", "best-practices"], logLevel: "error" },
      undefined,
      tab,
    );
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
    /** @param {string} id */
    const number = (id) => {
      const { numericValue, errorMessage } = audits[id];
      if (numericValue === undefined) throw new Error(`${path}: ${id}: ${errorMessage}`);
      return numericValue;
    };
    const requests = audits["network-requests"].details.items.filter(({ url }) => url.startsWith("http") && !url.endsWith("/sw.js"));
    const failed = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.map(({ id }) => audits[id]).filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === "binary"),
    );
    if (tellsAll) {
      for (const id of ["layout-shifts", "largest-contentful-paint-element", "cls-culprits-insight", "long-tasks", "bootup-time"])
        console.log(id, JSON.stringify(audits[id]?.details?.items)?.slice(0, 1500));
    }
    for (const { id, title } of failed) console.log(`  ${path}: ${id}: ${title}`);
    if (tellsAll) console.log(requests.map(({ url, transferSize, resourceType }) => `  ${resourceType} ${transferSize} ${url}`).join("\n"));
    return {
      performance: 100 * categories.performance.score,
      accessibility: 100 * categories.accessibility.score,
      "best practices": 100 * categories["best-practices"].score,
      "LCP, ms": number("largest-contentful-paint"),
      CLS: number("cumulative-layout-shift"),
      "TBT, ms": number("total-blocking-time"),
      "scripts, kB":
        requests.filter(({ resourceType }) => resourceType === "Script").reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
      requests: requests.length,
      "to other hosts": requests.filter(({ url }) => !url.startsWith(shop)).length,
    };
  } finally {
    await tab.close();
  }
}

/**
 * @param {string} name
 * @param {{ least?: number, most?: number }} bar
 * @param {number} value
 */
function tell(name, { least = -Infinity, most = Infinity }, value) {
  const isMissed = value < least || value > most;
  if (isMissed) missed++;
  return `${name} ${Number(value.toFixed(3))}${isMissed ? " (missed)" : ""}`;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A new shopper with something in the cart. */
async function register() {
  const credentials = { email: `lighthouse-${crypto.randomUUID()}@mall.example`, password: "correct horse battery" };
  await send("POST", "/register", credentials);
  const { accessToken } = await send("POST", "/login", credentials);
  await send("PUT", `/cart/items/${product}`, { quantity: 1 }, accessToken);
  return credentials;
}

/** A session as the storefront keeps it (web/src/shared/session.js). */
async function logIn() {
  const { accessToken, refreshToken } = await send("POST", "/login", shopper);
  const { sub, role } = JSON.parse(Buffer.from(accessToken.split(".")[1], "base64url").toString());
  return { userId: sub, roles: [role ?? []].flat(), refreshToken };
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} body
 * @param {string} [token]
 */
async function send(method, path, body, token) {
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${shop}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}
