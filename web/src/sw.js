// The service worker of the storefront. It keeps the shell (pages, scripts, styles), so that the shop opens without a network. It never answers for the API: what was last seen of the catalogue
// and of my orders is kept by the pages, with its age. A new version takes over at once and is used from the next load on.
const cacheName = `mall-shell-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/api/") || url.pathname.startsWith("/console"))
    return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.destination === "image" || request.destination === "manifest") event.respondWith(picture(event));
});

async function keepShell() {
  const cache = await caches.open(cacheName);
  await cache.addAll(["/", ...SHELL]);
  await self.skipWaiting();
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("mall-shell-") && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

// The newest page when there is a network: a new version is there with the next load.
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match("/", { cacheName })) ?? Response.error();
  }
}

// Their names change with their content.
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

// What there is at once, and the newest for the next time.
async function picture(event) {
  const cache = await caches.open("mall-pictures");
  const kept = await cache.match(event.request);
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok) await cache.put(event.request, response.clone());
    return response;
  });
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  return kept;
}
