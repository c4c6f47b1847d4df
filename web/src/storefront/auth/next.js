/**
 * Where to go on after a log-in: a page of this site, else home.
 * @param {URLSearchParams} query
 */
export function nextOf(query) {
  const next = query.get("next");
  return next && /^\/(?![/\\])/.test(next) ? next : "/";
}
