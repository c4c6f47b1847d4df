/** @typedef {{ at: number, value: number }} Point */

/**
 * How fast counters rose between two readings. A counter that fell belongs to another process, or to one that began anew: nothing is known of that time.
 * @param {{ at: number, counts: Record<string, number> }[]} readings oldest first
 * @param {string[]} names counters whose sum it is; all when empty
 * @param {number} per milliseconds
 * @returns {Point[]}
 */
export function ratesOf(readings, names, per) {
  const sums = readings.map(({ at, counts }) => ({
    at,
    sum: (names.length === 0 ? Object.values(counts) : names.map((name) => counts[name] ?? 0)).reduce((a, b) => a + b, 0),
  }));
  const points = [];
  for (let i = 1; i < sums.length; i++) {
    const [before, now] = [sums[i - 1], sums[i]];
    if (now.at > before.at && now.sum >= before.sum)
      points.push({ at: now.at, value: ((now.sum - before.sum) * per) / (now.at - before.at) });
  }
  return points;
}
