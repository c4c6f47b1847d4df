import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";

/**
 * Sends dead letters to their consumers again, one after the other; it stops at the first that the shop refuses. Before that each is rehearsed.
 * @param {any[]} letters
 * @param {() => void} onDone
 * @returns {import("../parts/ActionDialog.js").Action}
 */
export function replayOf(letters, onDone) {
  /** @param {any} letter */
  const path = (letter) => `/operations/dead-letters/${encodeURIComponent(letter.entity)}/${encodeURIComponent(letter.id)}/replay`;
  // Pressed again after a refusal, it goes on with those that are left.
  const left = [...letters];
  return {
    title: letters.length === 1 ? t("dead.replayTitleOne") : t("dead.replayTitle", { count: letters.length }),
    effects: [t("dead.replayEffect"), t("dead.replayOnce"), t("dead.replayAgain")],
    verb: t("dead.replay"),
    rehearse: async () => {
      const found = [];
      for (const letter of letters) {
        const { messageId, receivers } = await post(`${path(letter)}?dryRun=true`, undefined, { repeatable: true });
        found.push(html`${t("dead.rehearsed", { receivers: receivers.join(", ") })} <code>${messageId}</code>`);
      }
      return found;
    },
    run: async () => {
      while (left.length > 0) {
        await post(path(left[0]));
        left.shift();
      }
    },
    done: t("dead.replayed", { count: letters.length }),
    onDone,
  };
}
