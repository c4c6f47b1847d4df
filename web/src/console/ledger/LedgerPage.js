import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { dateTime, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get } from "../../shared/session.js";
import { Facts } from "../parts/Facts.js";
import { Id } from "../parts/Id.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Entries } from "./Entries.js";

const newest = 50;

/**
 * The ledger: its head, what its verification says, and its entries.
 * @param {{ query: URLSearchParams }} props
 */
export default function LedgerPage({ query }) {
  const head = useResource((signal) => get("/payments/ledger/head", { signal }), []);
  const verification = useResource((signal) => get("/payments/ledger/verification", { signal }), []);
  const isWhole = query.get("from") === "0";
  const from = isWhole ? 0 : head.data && Math.max(0, head.data.size - newest);
  return html`
    <${PageHead} title=${t("nav.ledger")} note=${t("ledger.note")} />
    <div class="grid">
      <${Section} title=${t("ledger.head")}>
        <${Problem} error=${head.error} onRetry=${head.reload} isOld=${head.data !== undefined} />
        ${head.data ? html`<${Head} head=${head.data} />` : !head.error && html`<${Skeleton} height="6rem" />`}
      <//>
      <${Section} title=${t("ledger.verification")}>
        <${Problem} error=${verification.error} onRetry=${verification.reload} isOld=${verification.data !== undefined} />
        ${
          verification.data
            ? html`<${Verification} verification=${verification.data} />`
            : !verification.error && html`<${Skeleton} height="6rem" />`
        }
      <//>
    </div>
    <${Section}
      title=${t("ledger.entries")}
      wide
      actions=${html`<${Button} size="small" href=${isWhole ? "/console/ledger" : "/console/ledger?from=0"}>
        ${t(isWhole ? "ledger.newest" : "ledger.fromTheBeginning")}
      <//>`}
    >
      ${from !== undefined && html`<${Entries} from=${from} />`}
    <//>
  `;
}

/** @param {{ head: any }} props */
function Head({ head }) {
  return html`<${Facts}
    facts=${[
      [t("ledger.size"), number(head.size)],
      [t("ledger.rootHash"), html`<${Id} value=${head.rootHash} />`],
      [t("ledger.signedAt"), dateTime(head.at)],
      [t("ledger.keyId"), html`<${Id} value=${head.keyId} isWhole />`],
    ]}
  />`;
}

/** @param {{ verification: any }} props */
function Verification({ verification }) {
  const { valid, size, firstBad, ledgerSize, since, complete } = verification;
  return html`
    <p>
      <${Badge} kind=${valid ? "good" : "bad"}>${t(valid ? "ledger.valid" : "ledger.invalid")}<//>
    </p>
    <${Facts}
      facts=${[
        !valid && [t("ledger.firstBad"), number(firstBad)],
        [t("ledger.verified"), complete ? number(size) : t("ledger.some", { size: number(size), all: number(ledgerSize) })],
        [t("ledger.since"), dateTime(since)],
      ]}
    />
  `;
}
