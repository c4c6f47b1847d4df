// The shop's time. A client's clock may be an hour off, so it is never read: the offset is between the shop's times and the browser's monotonic clock.

const samples = 5;
// An answer that came so fast is right to within half of it; a better one is not worth a request.
const fast = 80;

/** What the shop's time was when the monotonic clock stood at zero. @type {number | null} */
let origin = null;
/** How far off it may be. */
let margin = Infinity;

/**
 * The shop's time in milliseconds; before it is known, the client's.
 */
export const serverNow = () => (origin === null ? Date.now() : origin + performance.now());

/**
 * Learns from one answer: the shop read its clock between the two moments. One that is less exact says nothing new, unless it contradicts what is known: the monotonic clock may stand still
 * while the device sleeps.
 * @param {number} serverTime
 * @param {number} sent by performance.now()
 * @param {number} received by performance.now()
 * @param {number} [grain] how coarse serverTime is, in milliseconds
 */
export function observe(serverTime, sent, received, grain = 1) {
  const itsMargin = (received - sent + grain) / 2;
  const itsOrigin = serverTime + grain / 2 - (sent + received) / 2;
  if (origin !== null && itsMargin >= margin && Math.abs(itsOrigin - origin) <= itsMargin + margin) return;
  origin = itsOrigin;
  margin = itsMargin;
}

/**
 * Sets the clock anew from the best of five answers; one that came fast is enough.
 * @param {() => Promise<{ time: string, sent: number, received: number }>} ask for the shop's time
 */
export async function synchronize(ask) {
  margin = Infinity;
  for (let i = 0; i < samples; i++) {
    const { time, sent, received } = await ask();
    observe(new Date(time).getTime(), sent, received);
    if (received - sent < fast) return;
  }
}
