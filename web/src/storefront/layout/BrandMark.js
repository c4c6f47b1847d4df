import { html } from "../../shared/html.js";

/** The drawing of public/icon.svg, which would be a request before the first picture. */
export function BrandMark() {
  return html`<svg viewBox="0 0 64 64" width="32" height="32" fill="none" stroke-linecap="round" aria-hidden="true">
    <rect width="64" height="64" rx="15" fill="#a8321f" />
    <path d="M18 25h28l-2.6 22.4a3 3 0 0 1-3 2.6H23.600a3 3 0 0 1-3-2.600z" fill="#fdf6ec" />
    <path d="M24.500 29v-6.500a7.500 7.500 0 0 1 15 0V29" stroke="#fdf6ec" stroke-width="3.500" />
    <path d="M26 43v-8l6 5 6-5v8" stroke="#a8321f" stroke-width="3" stroke-linejoin="round" />
  </svg>`;
}
