// What the shop tells as it happens: server-sent events, read by fetch, because EventSource cannot carry a token. One stream for all tabs of the browser: the tab that has the lock
// reads it and passes on what it hears. It is open only while a page waits for something.
import { effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { apiBase, wait } from "../../shared/api.js";
import { withLock } from "../../shared/locks.js";
import { accessToken, isLoggedIn, onLogOut, session } from "../../shared/session.js";
import { load, save } from "../../shared/storage.js";

const lastKey = "mall.notifications.last";
const firstPause = 1_000;
const longestPause = 30_000;

/** @typedef {{ id: string, channel: string, kind: string, subject: string, body: string, status: string, createdAt: string }} Notification */

/** How many came since the list of them was looked at. */
export const unread = signal(0);

/** The newest; pages that wait for something look again when it changes. @type {import("@preact/signals").Signal<Notification | null>} */
export const latest = signal(null);

/** How many pages of this tab wait for something. */
const waiting = signal(0);

const tabs = new BroadcastChannel("mall-notifications");
tabs.addEventListener("message", ({ data }) => {
  if (data.userId === session.value?.userId) hear(data.notification);
});

onLogOut(() => {
  unread.value = 0;
  latest.value = null;
  save(lastKey, null);
});

/**
 * Keeps the stream open while the page waits for something.
 * @param {boolean} isWaiting
 */
export function useLive(isWaiting) {
  useEffect(() => {
    if (!isWaiting) return;
    waiting.value++;
    return () => {
      waiting.value--;
    };
  }, [isWaiting]);
}

effect(() => {
  if (waiting.value === 0 || !isLoggedIn.value) return;
  const end = new AbortController();
  withLock("mall-stream", () => read(end.signal), end.signal).catch((error) => {
    if (!end.signal.aborted) throw error;
  });
  return () => end.abort();
});

/** @param {AbortSignal} end */
async function read(end) {
  let pause = firstPause;
  while (!end.aborted) {
    try {
      const token = await accessToken();
      if (token === null) return;
      /** @type {Record<string, string>} */
      const headers = { Authorization: `Bearer ${token}`, Accept: "text/event-stream" };
      const last = load(lastKey);
      if (last) headers["Last-Event-ID"] = last;
      const response = await fetch(`${apiBase}/api/v1/notifications/stream`, { headers, signal: end, cache: "no-store" });
      if (response.ok && response.body) {
        pause = firstPause;
        await readEvents(response.body, end);
      } else if (response.status === 401) {
        await accessToken(token);
      }
    } catch (error) {
      if (end.aborted) return;
      if (!(error instanceof Error)) throw error;
      // The network went, or the shop did: again after a while.
    }
    await wait(pause * (0.5 + Math.random()), end);
    pause = Math.min(longestPause, pause * 2);
  }
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {AbortSignal} end
 */
async function readEvents(stream, end) {
  const reader = stream.pipeThrough(/** @type {any} */ (new TextDecoderStream()), { signal: end }).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const data = event.match(/^data: (.*)$/m)?.[1];
      if (data) pass(JSON.parse(data));
    }
  }
}

/** @param {Notification} notification */
function pass(notification) {
  save(lastKey, notification.id);
  tabs.postMessage({ userId: session.value?.userId, notification });
  hear(notification);
}

/** @param {Notification} notification */
function hear(notification) {
  latest.value = notification;
  unread.value++;
  if (!document.hidden) toast(notification.subject, "info");
}
