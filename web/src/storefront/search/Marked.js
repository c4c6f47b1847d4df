import { html } from "../../shared/html.js";

const around = 40;

/** @typedef {{ start: number, end: number }} Range in UTF-16 code units, as JavaScript counts */

/**
 * A text with what was searched in it marked.
 * @param {{ text: string, ranges?: Range[] }} props
 */
export function Marked({ text, ranges = [] }) {
  const ends = [0, ...ranges.map((range) => range.end)];
  return html`${ranges.map((range, i) => html`${text.slice(ends[i], range.start)}<mark>${text.slice(range.start, range.end)}</mark>`)}${text.slice(ends[ranges.length])}`;
}

/**
 * The piece of a long text around the first mark; nothing if there is none.
 * @param {{ text: string, ranges: Range[] }} props
 */
export function Snippet({ text, ranges }) {
  if (ranges.length === 0) return null;
  const from = Math.max(0, ranges[0].start - around);
  const to = Math.min(text.length, ranges[0].end + around);
  const inside = ranges.filter((range) => range.end <= to).map(({ start, end }) => ({ start: start - from, end: end - from }));
  return html`<span class="small muted"
    >${from > 0 && "…"}<${Marked} text=${text.slice(from, to)} ranges=${inside} />${to < text.length && "…"}</span
  >`;
}
