import { signal } from "@preact/signals";

/**
 * The shop in numbers, as it was read last: the overview shows them, the navigation shows what waits.
 * @type {import("@preact/signals").Signal<{ data: any, error: unknown, at: number, reload: () => void }>}
 */
export const overview = signal({ data: undefined, error: undefined, at: 0, reload: () => {} });
