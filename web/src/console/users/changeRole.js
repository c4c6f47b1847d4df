import { t } from "../../shared/i18n.js";
import { put, remove } from "../../shared/session.js";
import { reasonField } from "../parts/fields.js";

/**
 * Gives an account the administrator's role, or takes it.
 * @param {any} user
 * @param {boolean} isGranted
 * @param {() => void} onDone
 * @returns {import("../parts/ActionDialog.js").Action}
 */
export function changeRole(user, isGranted, onDone) {
  const path = `/users/${user.id}/roles/admin`;
  return isGranted
    ? {
        title: t("users.grantTitle"),
        effects: [t("users.grantEffect"), t("users.grantWhen")],
        verb: t("users.grant"),
        fields: [reasonField(true)],
        run: ({ reason }) => put(path, { reason }),
        done: t("users.granted"),
        onDone,
      }
    : {
        title: t("users.takeTitle"),
        effects: [t("users.takeEffect"), t("users.takeWhen"), t("users.takeLast")],
        verb: t("users.take"),
        isDangerous: true,
        fields: [reasonField(true)],
        run: ({ reason }) => remove(path, { body: { reason } }),
        done: t("users.taken"),
        onDone,
      };
}
