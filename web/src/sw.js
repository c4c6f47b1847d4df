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

// What the shop tells by Web Push, in the language of the shopper (docs/openapi.yaml, PushMessage).
self.addEventListener("push", (event) => {
  if (event.data) event.waitUntil(tell(event.data.json()));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.page));
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

// One notification for each order or product: a newer one takes the place of the older one, aloud; the same one again, silently.
async function tell({ id, kind, title, body, about }) {
  const tag = about ?? id;
  const shown = await self.registration.getNotifications({ tag });
  const page = kind === "product.stock.low" ? `/console/products/${about}` : about ? `/orders/${about}` : "/notifications";
  await self.registration.showNotification(title, {
    body,
    tag,
    icon: "/icon.svg",
    renotify: shown.some((one) => one.data.id !== id),
    data: { id, page },
  });
}

async function show(page) {
  const { href } = new URL(page, location.origin);
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = open.find((client) => client.url === href);
  await (there ? there.focus() : self.clients.openWindow(href));
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
