import htm from "htm";
import { h } from "preact";

/** Markup as a tagged template: `html\`<p class="note">${text}</p>\``. */
export const html = htm.bind(h);
