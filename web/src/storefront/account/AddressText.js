import { html } from "../../shared/html.js";

/**
 * An address as it stands on a parcel.
 * @param {{ address: Omit<import("./AddressForm.js").Address, "id"> }} props
 */
export function AddressText({ address }) {
  return html`<address class="address">
    <b>${address.recipient}</b> <span class="muted">${address.mobile}</span><br />
    ${[address.line1, address.line2].filter(Boolean).join(", ")}<br />
    ${[address.city, address.region, address.postalCode, address.country].filter(Boolean).join(", ")}
  </address>`;
}
