import { useState } from "preact/hooks";
import { newKey } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get, post, put, remove } from "../../shared/session.js";
import { AccountFrame } from "./AccountFrame.js";
import { AddressForm } from "./AddressForm.js";
import { AddressText } from "./AddressText.js";

export default function AddressesPage() {
  return html`<${AccountFrame} page="addresses"><${Addresses} /><//>`;
}

/** The address book. */
function Addresses() {
  const addresses = useResource((signal) => get("/profile/addresses", { signal }), []);
  const [edited, setEdited] = useState(/** @type {import("./AddressForm.js").Address | "new" | null} */ (null));
  const [removed, setRemoved] = useState(/** @type {import("./AddressForm.js").Address | null} */ (null));
  if (addresses.error) return html`<${ErrorState} error=${addresses.error} onRetry=${addresses.reload} />`;
  if (!addresses.data) return html`<${Skeleton} height="6rem" count=${2} />`;
  /** @type {import("./AddressForm.js").Address[]} */
  const items = addresses.data.items;
  const save = async (/** @type {any} */ address) => {
    if (edited === "new") await post("/profile/addresses", address, { key: newKey() });
    else await put(`/profile/addresses/${edited?.id}`, address);
    setEdited(null);
    addresses.reload();
  };
  if (edited) {
    return html`<div class="card">
      <${AddressForm} address=${edited === "new" ? {} : edited} save=${t("save")} onSubmit=${save} onCancel=${() => setEdited(null)} />
    </div>`;
  }
  return html`${items.length === 0 && html`<${EmptyState} title=${t("addresses.none")}>${t("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${items.map(
        (address) =>
          html`<li key=${address.id} class="card row spread">
            <div>
              ${address.isDefault && html`<${Badge} kind="accent">${t("addresses.default")}<//>`}<${AddressText} address=${address} />
            </div>
            <div class="actions">
              <${Button} size="small" onClick=${() => setEdited(address)} aria-label=${t("addresses.edit.of", { name: address.recipient })}
                >${t("addresses.edit")}<//
              >
              <${Button}
                size="small"
                kind="danger"
                onClick=${() => setRemoved(address)}
                aria-label=${t("addresses.remove.of", { name: address.recipient })}
                >${t("addresses.remove")}<//
              >
            </div>
          </li>`,
      )}
    </ul>
    <div><${Button} kind="primary" onClick=${() => setEdited("new")}>${t("address.add")}<//></div>
    ${
      removed &&
      html`<${ConfirmDialog}
        title=${t("addresses.remove")}
        confirm=${t("addresses.remove")}
        danger
        onClose=${() => setRemoved(null)}
        onConfirm=${async () => {
          await remove(`/profile/addresses/${removed.id}`);
          addresses.reload();
        }}
      >
        <${AddressText} address=${removed} />
      <//>`
    }`;
}
