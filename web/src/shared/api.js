// The one way to the shop's API. An error is a problem document (RFC 9457); a lost answer and a 503 are asked again, where asking twice is the same.
import { observe } from "./clock.js";

/** The shop's API lies where the page does, unless the page says otherwise (in Azure, the static site). */
export const apiBase = document.querySelector('meta[name="mall-api"]')?.getAttribute("content") ?? "";

const root = `${apiBase}/api/v1`;
const defaultPatience = 15_000;
const firstPause = 300;
const longestPause = 4_000;

/** What the shop said no with. `status` 0 and code `no-answer`: it said nothing. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} code stable; pages decide by it
   * @param {string} detail a sentence in English
   * @param {Record<string, string[]>} [errors] what is wrong with which field
   * @param {number} [retryAfter] milliseconds
   */
  constructor(status, code, detail, errors, retryAfter) {
    super(detail);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = errors ?? {};
    this.retryAfter = retryAfter ?? 0;
  }
}

/**
 * @typedef {object} CallOptions
 * @property {any} [body] sent as JSON
 * @property {string} [key] an Idempotency-Key: the call may be repeated
 * @property {boolean} [repeatable] asking twice is the same as asking once; true for GET, PUT and DELETE
 * @property {Record<string, string>} [headers]
 * @property {AbortSignal} [signal]
 * @property {number} [patience] milliseconds after which a call that finds no answer is given up
 * @property {() => void} [onRetry]
 *
 * @typedef {{ status: number, body: any, headers: Headers, sent: number, received: number }} Answer sent, received: by performance.now()
 */

/**
 * Sends one request and answers what came of it; throws {@link ApiError} for a refusal.
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {CallOptions} [options]
 * @returns {Promise<Answer>}
 */
export async function send(method, path, options = {}) {
  const repeatable = options.repeatable ?? (method !== "POST" || options.key !== undefined);
  const deadline = performance.now() + (options.patience ?? defaultPatience);
  const trace = randomHex(16);
  for (let tries = 1; ; tries++) {
    try {
      return await sendOnce(method, path, options, trace);
    } catch (error) {
      if (!(error instanceof ApiError) || !repeatable || !isPassing(error)) throw error;
      const pause = Math.max(error.retryAfter, Math.min(longestPause, firstPause * 2 ** (tries - 1)) * (0.5 + Math.random()));
      if (performance.now() + pause > deadline) throw error;
      options.onRetry?.();
      await wait(pause, options.signal);
    }
  }
}

/** @param {ApiError} error */
function isPassing(error) {
  return error.status === 0 || error.status === 503 || error.status === 502 || error.status === 504 || error.code === "rate-limited";
}

/**
 * @param {string} method
 * @param {string} path
 * @param {CallOptions} options
 * @param {string} trace
 * @returns {Promise<Answer>}
 */
async function sendOnce(method, path, options, trace) {
  /** @type {Record<string, string>} */
  const headers = { ...options.headers, traceparent: `00-${trace}-${randomHex(8)}-01` };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (options.key !== undefined) headers["Idempotency-Key"] = options.key;

  let response, received, text;
  const sent = performance.now();
  try {
    response = await fetch(root + path, {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
      cache: "no-store",
    });
    received = performance.now();
    const date = response.headers.get("Date");
    if (date) observe(new Date(date).getTime(), sent, received, 1000);
    text = await response.text();
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, "no-answer", "The shop did not answer.");
  }

  const body = parse(text);
  if (response.ok) return { status: response.status, body, headers: response.headers, sent, received };
  throw new ApiError(
    response.status,
    body?.code ?? `http-${response.status}`,
    body?.detail ?? response.statusText,
    body?.errors,
    Number(response.headers.get("Retry-After") ?? 0) * 1000,
  );
}

/** @param {string} text */
function parse(text) {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
export function wait(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();

    function end() {
      // A page that waits again and again under one signal must not leave a listener each time.
      signal?.removeEventListener("abort", stop);
      resolve();
    }

    function stop() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
  });
}

/** @param {number} bytes */
function randomHex(bytes) {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A new Idempotency-Key. */
export const newKey = () => randomHex(16);

/**
 * A query string, with its question mark, of what is not empty.
 * @param {Record<string, string | number | boolean | null | undefined>} values
 */
export function query(values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) query.set(name, String(value));
  }
  return query.size === 0 ? "" : `?${query}`;
}
