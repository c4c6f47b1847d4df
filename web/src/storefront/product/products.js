// The products that the pages have seen: what a cart or an order shows of a product beside its name.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ApiError } from "../../shared/api.js";
import { get } from "../../shared/session.js";
import * as reads from "../reads.js";

/**
 * @typedef {import("../../shared/format.js").Money} Money
 * @typedef {{ id: string, name: string, description: string, category: string, price: Money, stock: { available: number, reserved: number, sold: number }, imageUrl?: string | null, createdAt: string, highlights?: Record<"name" | "description", import("../search/Marked.js").Range[]> }} Product
 * @typedef {Pick<Product, "id" | "name" | "category" | "price" | "stock" | "imageUrl"> & Partial<Pick<Product, "description" | "highlights">>} ListedProduct what every list has of one; the last two in answers to a search
 */

/** @type {import("@preact/signals").Signal<Record<string, Product | null>>} null: it is not sold any more */
const seen = signal({});
/** @type {Set<string>} */
const asked = new Set();

/** @param {Product[]} products */
export function remember(products) {
  seen.value = { ...seen.value, ...Object.fromEntries(products.map((product) => [product.id, product])) };
}

/**
 * A product as it was last seen; asked for once if it never was. undefined until it is known, null when there is none.
 * @param {string} id empty while it is not known which product it is
 */
export function useProduct(id) {
  const product = seen.value[id];
  useEffect(() => {
    if (id === "" || product !== undefined || asked.has(id)) return;
    asked.add(id);
    get(reads.product(id)).then(
      (found) => remember([found]),
      (error) => {
        if (!(error instanceof ApiError)) throw error;
        if (error.status === 404) seen.value = { ...seen.value, [id]: null };
        else asked.delete(id);
      },
    );
  }, [id]);
  return product;
}
