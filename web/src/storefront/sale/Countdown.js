import { useEffect, useRef } from "preact/hooks";
import { say } from "../../shared/announce.js";
import { useRemaining } from "../../shared/useRemaining.js";
import { countdown } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

const daily = 86_400_000;

/**
 * A clock that runs down to a moment of the shop's time. Screen readers are told at 60, 10 and 0 seconds, not each second.
 * @param {{ until: string, label: string, onEnd?: () => void, large?: boolean }} props
 */
export function Countdown({ until, label, onEnd, large }) {
  const remaining = useRemaining(new Date(until).getTime());
  const seconds = Math.max(0, Math.ceil(remaining / 1000));
  const last = useRef(seconds);
  useEffect(() => {
    for (const mark of [60, 10]) {
      if (last.current > mark && seconds <= mark && seconds > 0) say(t("countdown.left", { count: mark, label }));
    }
    if (last.current > 0 && seconds === 0) {
      say(t("countdown.over", { label }));
      onEnd?.();
    }
    last.current = seconds;
  }, [seconds]);
  const days = Math.floor(remaining / daily);
  return html`<div class=${`countdown ${large ? "countdown-large" : ""}`} role="timer" aria-label=${label} aria-live="off">
    <span class="countdown-label">${label}</span>
    <span class="countdown-time number">
      ${days > 0 && html`<span class="countdown-days">${t("countdown.days", { count: days })}</span>`}
      ${countdown(days > 0 ? remaining % daily : remaining)}
    </span>
  </div>`;
}
