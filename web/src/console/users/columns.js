import { Badge } from "../../shared/components/Badge.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";
import { Time } from "../parts/Time.js";

/** @returns {import("../parts/Table.js").Column[]} */
export const columns = () => [
  { name: "id", label: t("users.id"), show: ({ id }) => html`<${Id} value=${id} href=${`/console/users/${id}`} />` },
  { name: "name", label: t("users.name"), show: ({ displayName, username }) => displayName ?? username ?? "–" },
  { name: "email", label: t("users.email"), show: ({ email }) => email ?? "–" },
  { name: "mobile", label: t("users.mobile"), show: ({ mobile }) => mobile ?? "–" },
  {
    name: "roles",
    label: t("users.roles"),
    show: ({ roles }) =>
      roles.map(
        (/** @type {string} */ role) => html`<${Badge} key=${role} kind=${role === "admin" ? "warn" : "neutral"}>${t(`role.${role}`)}<//> `,
      ),
  },
  { name: "since", label: t("users.since"), show: ({ createdAt }) => html`<${Time} at=${createdAt} />` },
];
