import { t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";
import { reasonField } from "../parts/fields.js";

/**
 * @param {string} date of the bill
 * @param {import("./reconciliations.js").Case} found
 * @param {() => void} onDone
 * @returns {import("../parts/ActionDialog.js").Action}
 */
export const closeCase = (date, found, onDone) => ({
  title: t("reconciliations.closeTitle"),
  effects: [t(`reconciliations.kind.${found.kind}`), t("reconciliations.closeEffect"), t("reconciliations.closeFinal")],
  verb: t("reconciliations.closeVerb"),
  fields: [reasonField(true)],
  run: ({ reason }) =>
    post(
      `/operations/reconciliations/${encodeURIComponent(date)}/cases/${encodeURIComponent(found.id)}/close`,
      { reason },
      { repeatable: true },
    ),
  done: t("reconciliations.closeDone"),
  onDone,
});
