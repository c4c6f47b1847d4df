import { useEffect, useState } from "preact/hooks";
import { newKey } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";
import { AddressForm } from "../account/AddressForm.js";
import { AddressText } from "../account/AddressText.js";

/**
 * One of my addresses, or a new one.
 * @param {{ addresses: ReturnType<typeof import("../../shared/resource.js").useResource<{ items: import("../account/AddressForm.js").Address[] }>>, value: string | null, onChange: (addressId: string) => void }} props
 */
export function AddressChoice({ addresses, value, onChange }) {
  const [isNew, setNew] = useState(false);
  /** @type {import("../account/AddressForm.js").Address[]} */
  const items = addresses.data?.items ?? [];
  useEffect(() => {
    const first = items.find((address) => address.isDefault) ?? items[0];
    if (value === null && first) onChange(first.id);
  }, [addresses.data]);
  if (addresses.error) return html`<${ErrorState} error=${addresses.error} onRetry=${addresses.reload} />`;
  if (!addresses.data) return html`<${Skeleton} height="5rem" count=${2} />`;
  const add = async (/** @type {any} */ address) => {
    const added = await post("/profile/addresses", address, { key: newKey() });
    addresses.set({ items: [...items, added] });
    onChange(added.id);
    setNew(false);
  };
  return html`<fieldset class="choices">
    <legend class="visually-hidden">${t("checkout.address")}</legend>
    ${items.map(
      (address) =>
        html`<label key=${address.id} class="choice">
          <input type="radio" name="address" value=${address.id} checked=${value === address.id} onChange=${() => onChange(address.id)} />
          <${AddressText} address=${address} />
        </label>`,
    )}
    ${
      isNew || items.length === 0
        ? html`<div class="card">
            <${AddressForm} save=${t("address.use")} onSubmit=${add} onCancel=${items.length > 0 ? () => setNew(false) : undefined} />
          </div>`
        : html`<div><${Button} onClick=${() => setNew(true)}>${t("address.add")}<//></div>`
    }
  </fieldset>`;
}
