import { html } from "../html.js";

/**
 * A button; with `href` a link that looks like one. While `busy` it cannot be pressed and says so.
 * @param {{ kind?: "primary" | "quiet" | "danger" | "plain", size?: "large" | "small", busy?: boolean, wide?: boolean, href?: string, type?: string, disabled?: boolean, class?: string, children?: any, [attribute: string]: any }} props
 */
export function Button({ kind, size, busy, wide, href, type = "button", disabled, class: extra, children, ...rest }) {
  const classes = ["button", kind && `button-${kind}`, size && `button-${size}`, wide && "button-wide", extra].filter(Boolean).join(" ");
  return href
    ? html`<a class=${classes} href=${href} ...${rest}>${children}</a>`
    : html`<button
        class=${classes}
        type=${type}
        disabled=${disabled}
        aria-disabled=${busy ? "true" : undefined}
        aria-busy=${busy ? "true" : undefined}
        ...${rest}
        onClick=${busy ? stop : rest.onClick}
      >
        ${busy && html`<span class="spinner" aria-hidden="true"></span>`}${children}
      </button>`;
}

/** @param {Event} event */
const stop = (event) => event.preventDefault();
