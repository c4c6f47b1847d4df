// Makes dist/ from src/ and public/: what the function app has in it and the static site of Azure gets.
//   node build.js            writes dist/
//   node build.js --check    fails when dist/ is not what src/ makes
//   node build.js --stats    says what weighs how much
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { brotliCompressSync } from "node:zlib";

const root = import.meta.dirname;
const dist = path.join(root, "dist");
const documents = { "index.html": "storefront", "console.html": "console" };
const vendored = ["preact", "htm", "@preact/signals", "@preact/signals-core", "uqr"];
/** Modules that few visitors need, in bundles of their own: `import()` loads them when they are needed. */
const loadedLate = ["src/storefront/pay/qr.js"];
/**
 * The storefront's bundles: what asks for the page's first answers, what draws the pages that visits begin with, and the other pages. Each imports the one before it, so all of that one is what
 * esbuild takes for shared, and its entry point only imports that.
 */
const storefront = ["src/storefront/boot.js", "src/storefront/main.js", "src/storefront/later.js"];
/** The worker that solves challenges of sales; the storefront finds its place in `globalThis.SOLVER`. */
const solver = "src/storefront/sale/solver.js";

/** What all bundles have in common. */
const bundle = /** @type {const} */ ({
  absWorkingDir: root,
  outdir: "dist/assets",
  entryNames: "[name]-[hash]",
  bundle: true,
  format: "esm",
  target: ["es2023", "chrome123", "firefox121", "safari17.5"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
});

const files = await makeFiles();
if (process.argv.includes("--stats")) {
  for (const [name, bytes] of files) console.log(String(brotliCompressSync(bytes).length).padStart(7), name);
} else if (process.argv.includes("--check")) {
  await check(files);
} else {
  await rm(dist, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(dist, name)), { recursive: true });
    await writeFile(path.join(dist, name), bytes);
  }
}

/** @returns {Promise<Map<string, Buffer>>} names and contents of all files of dist/, sorted by name */
async function makeFiles() {
  const late = await build({ ...bundle, entryPoints: [...loadedLate, solver] });
  const shop = await build({
    ...bundle,
    splitting: true,
    chunkNames: "storefront-[hash]",
    entryNames: "storefront-[name]-[hash]",
    plugins: [importsOf(late.metafile)],
    define: { "globalThis.SOLVER": JSON.stringify(placeOf(late.metafile, solver)) },
    entryPoints: storefront,
  });
  const others = await build({
    ...bundle,
    entryPoints: {
      console: "src/console/main.js",
      "storefront-style": "src/storefront/styles/storefront.css",
      "console-style": "src/console/styles/console.css",
    },
  });

  const made = new Map(
    [late, shop, others].flatMap(({ outputFiles }) =>
      outputFiles.map((file) => [path.relative(dist, file.path), Buffer.from(file.contents)]),
    ),
  );
  for (const entryPoint of storefront.slice(0, -1)) made.delete(placeOf(shop.metafile, entryPoint).slice(1));
  const [boot, main] = storefront.map((entryPoint) => bundleOf(shop.metafile, entryPoint));
  const scripts = {
    storefront: `<script type="module" src="${boot}" async fetchpriority="high"></script>\n    <script type="module" src="${main}"></script>`,
    console: `<script type="module" src="${placeOf(others.metafile, "src/console/main.js")}"></script>`,
  };

  for (const [document, app] of Object.entries(documents)) {
    // The page is empty until its script has run, so the scripts get the connection that is open already, and the style comes beside them.
    const style = placeOf(others.metafile, `src/${app}/styles/${app}.css`);
    const head = `${scripts[app]}\n    <link rel="stylesheet" href="${style}" fetchpriority="low" />`;
    made.set(document, Buffer.from((await readFile(path.join(root, "src", document), "utf8")).replace("<!-- bundle -->", head)));
  }

  for (const name of await readdir(path.join(root, "public"), { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const file = path.join(name.parentPath, name.name);
    made.set(path.relative(path.join(root, "public"), file), await readFile(file));
  }

  made.set("demo/products.svg", Buffer.from(await pictureSheet()));
  const pages = JSON.parse(await readFile(path.join(root, "src/pages.json"), "utf8"));
  made.set("pages.json", Buffer.from(JSON.stringify(pages)));
  made.set("staticwebapp.config.json", Buffer.from(JSON.stringify(staticSite(pages), null, 2) + "\n"));
  made.set("licences.txt", Buffer.from(await licences()));
  made.set("sw.js", Buffer.from(await serviceWorker(made)));
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Where a bundle is.
 * @param {import("esbuild").Metafile} metafile
 * @param {string} entryPoint
 */
function placeOf(metafile, entryPoint) {
  const output = Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === entryPoint);
  if (!output) throw new Error(`There is no bundle of ${entryPoint}.`);
  return output.replace("dist/", "/");
}

/**
 * Where the bundle is that has a module in it.
 * @param {import("esbuild").Metafile} metafile
 * @param {string} module
 */
function bundleOf(metafile, module) {
  const output = Object.keys(metafile.outputs).find((name) => metafile.outputs[name].inputs[module]);
  if (!output) throw new Error(`No bundle has ${module}.`);
  return output.replace("dist/", "/");
}

/**
 * Has the modules that are loaded late imported from where their bundles are.
 * @param {import("esbuild").Metafile} metafile of those bundles
 * @returns {import("esbuild").Plugin}
 */
function importsOf(metafile) {
  const places = Object.entries(metafile.outputs).map(([name, { entryPoint }]) => [entryPoint, name.replace("dist/", "/")]);
  return {
    name: "loaded-late",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path: name, resolveDir, kind }) => {
        const place = places.find(([entryPoint]) => entryPoint === path.relative(root, path.join(resolveDir, name)).replaceAll("\\", "/"));
        return place && kind === "dynamic-import" ? { path: place[1], external: true } : undefined;
      });
    },
  };
}

/**
 * The pictures of the demo's products, src/demo/<product>.svg, side by side in one drawing, so that all of them are one request. Each is a view that is named after its product:
 * /demo/products.svg#<product>.
 */
async function pictureSheet() {
  const side = 400;
  const folder = path.join(root, "src/demo");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".svg")).sort();
  const columns = Math.ceil(Math.sqrt(names.length));
  const cells = await Promise.all(
    names.map(async (name, i) => {
      const drawing = (await readFile(path.join(folder, name), "utf8")).replaceAll(/\n */g, "");
      const shapes = /^<svg [^>]*viewBox="0 0 400 400"[^>]*>(.*)<\/svg>$/.exec(drawing)?.[1];
      if (shapes === undefined) throw new Error(`src/demo/${name} is not a drawing of 400 by 400.`);
      const [x, y] = [side * (i % columns), side * Math.floor(i / columns)];
      return `<view id="${path.basename(name, ".svg")}" viewBox="${x} ${y} ${side} ${side}"/>\n<svg x="${x}" y="${y}" width="${side}" height="${side}" viewBox="0 0 400 400">${shapes}</svg>\n`;
    }),
  );
  const [width, height] = [side * columns, side * Math.ceil(names.length / columns)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">\n${cells.join("")}</svg>\n`;
}

/**
 * The service worker keeps the shell of the storefront: everything but the console. Its version is a hash of what it keeps, so a new bundle is a new worker.
 * @param {Map<string, Buffer>} made
 */
async function serviceWorker(made) {
  const shell = [...made.keys()].filter((name) => name.startsWith("assets/storefront"));
  shell.push("icon.svg", "manifest.webmanifest");
  const version = hash([...shell, "index.html"].map((name) => made.get(name) ?? Buffer.of()));
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["src/sw.js"],
    bundle: true,
    minify: true,
    write: false,
    target: "es2023",
    define: { SHELL: JSON.stringify(shell.map((name) => `/${name}`).sort()), VERSION: JSON.stringify(version) },
  });
  return result.outputFiles[0].text;
}

/** @param {Buffer[]} contents */
function hash(contents) {
  const sum = createHash("sha256");
  for (const content of contents) sum.update(content);
  return sum.digest("hex").slice(0, 12);
}

/**
 * The settings of the static site of Azure: the same pages and headers as functions/Web/GetWebFile.cs. The hook that uploads it puts the address of the API in.
 * @param {Record<string, string[]>} pages
 */
function staticSite(pages) {
  const rewrites = Object.entries(pages).flatMap(([document, patterns]) =>
    patterns.filter((pattern) => pattern !== "/").map((pattern) => ({ route: pattern.replace(/\{.*$/, "*"), rewrite: `/${document}` })),
  );
  const unique = rewrites.filter((rewrite, i) => rewrites.findIndex((other) => other.route === rewrite.route) === i);
  return {
    routes: [{ route: "/assets/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } }, ...unique],
    globalHeaders: {
      "Cache-Control": "no-cache",
      "Content-Security-Policy":
        "default-src 'self'; connect-src 'self' https://api.invalid; img-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
    mimeTypes: { ".webmanifest": "application/manifest+json" },
  };
}

/** What is in the bundle and was made by others. */
async function licences() {
  const parts = await Promise.all(
    vendored.map(async (name) => {
      const folder = path.join(root, "node_modules", name);
      const { version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
      const text = await readFile(path.join(folder, "LICENSE"), "utf8");
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    }),
  );
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

/** @param {Map<string, Buffer>} made */
async function check(made) {
  const there = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)));
  const stale = there.filter((name) => !made.has(name));
  for (const [name, bytes] of made) {
    if (!there.includes(name) || !bytes.equals(await readFile(path.join(dist, name)))) stale.push(name);
  }

  if (stale.length > 0) {
    console.error(`dist/ is not what src/ makes; run npm run build. Different: ${stale.join(", ")}`);
    process.exitCode = 1;
  }
}
