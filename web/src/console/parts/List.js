import { Pager } from "../../shared/components/Pager.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { Problem } from "./Problem.js";
import { Table } from "./Table.js";

/**
 * A list as {@link useList} reads it, in a table, with the way to its next page.
 * @param {{ list: ReturnType<typeof import("./useList.js").useList>, label: string, columns: import("./Table.js").Column[], keyOf: (row: any) => string, empty: string }} props
 */
export function List({ list, label, columns, keyOf, empty }) {
  const isFirst = list.isLoading && list.items.length === 0;
  return html`
    <${Problem} error=${list.error} onRetry=${list.reload} isOld=${list.items.length > 0} />
    ${
      isFirst
        ? html`<${Skeleton} height="1.5em" count=${4} />`
        : (list.items.length > 0 || !list.error) &&
          html`<${Table} label=${label} columns=${columns} rows=${list.items} keyOf=${keyOf} empty=${empty} />`
    }
    <${Pager} token=${list.token} isLoading=${list.isLoading} onMore=${list.more} />
  `;
}
