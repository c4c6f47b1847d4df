import { html } from "../html.js";

/** Outlines on a square of 24. @type {Record<string, string>} */
const paths = {
  close: "M6 6l12 12M18 6L6 18",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",
  cart: "M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",
  user: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",
  bell: "M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",
  check: "M5 12.500l4.500 4.500L19 7.500",
  minus: "M6 12h12",
  plus: "M12 6v12M6 12h12",
  trash: "M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",
  alert: "M12 4L3 19.500h18zM12 10v4.500M12 17v.010",
  info: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",
  truck: "M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",
  offline: "M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",
  box: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
};

/**
 * A picture beside words that say the same; screen readers skip it.
 * @param {{ name: string, size?: number }} props
 */
export function Icon({ name, size = 20 }) {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${paths[name]} />
  </svg>`;
}
