#!/usr/bin/env bash
# Breaks the shop on purpose, one rule at a time, and shows that the chaos test finds it: tests/mutations.sh [NAME...]
# Each mutation is made in a copy of the sources, published, and run for MALL_CHAOS_SECONDS (30) with the seed MALL_CHAOS_SEED (1). Exit code 1 when one is not found.
# A mutation whose text is not in the sources any more is said so; it has to be written again.
set -euo pipefail
cd "$(dirname "$0")/.."

# name | what is in the sources | what takes its place
mutations=(
  "stock-taken-twice|FROM c WHERE c.state = 'reserved'|FROM c WHERE IS_DEFINED(c.state)"
  "ticket-released-twice|FROM c WHERE c.status = 'held'|FROM c WHERE IS_DEFINED(c.status)"
  "second-payment-kept|With(attempt).DueBack(attempt, WhyNotKept, now);|this;"
  "idempotency-key-ignored|is { } key ? new IdempotencyRecord(|is { Id: \"\" } key ? new IdempotencyRecord("
  "told-once-more|Ids.Of(@event.Id, Name(channel))|Ids.Of(@event.Id, Name(channel) + Guid.NewGuid().ToString(\"N\"))"
  "refund-under-a-new-number|\"R\" + Digest(\"refund\", refundId)[..48]|\"R\" + Digest(\"refund\", refundId + Guid.NewGuid().ToString())[..48]"
  "coupon-reserved-twice|When(\"FROM c WHERE c.status = 'available'\")|When(\"FROM c WHERE IS_DEFINED(c.status)\")"
  "coupon-not-restored|OrderStatus.Rejected or OrderStatus.Cancelled or OrderStatus.Refunded => batch|OrderStatus.Rejected or OrderStatus.Cancelled => batch"
  "cancelled-though-paid|if (payment.Status == PaymentStatus.Paid)|if (payment is null)"
)

names=("$@")
sources="$(mktemp -d)"
app="$(mktemp -d)"
trap 'rm -rf "$sources" "$app"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$sources"
dotnet build tests/Mall.EndToEnd.Tests --nologo -v quiet > /dev/null
status=0
for mutation in "${mutations[@]}"; do
  IFS='|' read -r name original mutant <<< "$mutation"
  if [ ${#names[@]} -gt 0 ] && [[ ! " ${names[*]} " == *" $name "* ]]; then continue; fi
  file="$(grep -rlF --include='*.cs' -- "$original" "$sources/functions" | head -1 || true)"
  if [ -z "$file" ]; then echo "$name: not in the sources any more"; status=1; continue; fi
  cp "$file" "$file.kept"
  ORIGINAL="$original" MUTANT="$mutant" perl -0pi -e 's/\Q$ENV{ORIGINAL}\E/$ENV{MUTANT}/g' "$file"
  dotnet publish "$sources/functions" -c Release -p:ServiceBusExtension=StandIn -p:TreatWarningsAsErrors=false -o "$app" --nologo -v quiet > "$sources/publish.log" || { cat "$sources/publish.log"; exit 1; }
  mv "$file.kept" "$file"
  touch "$file"
  started=$SECONDS
  if MALL_WORKER="$app" MALL_INSTANCES=3 MALL_CHAOS_SECONDS="${MALL_CHAOS_SECONDS:-30}" MALL_CHAOS_SEED="${MALL_CHAOS_SEED:-1}" \
      dotnet test tests/Mall.EndToEnd.Tests --no-build --nologo --filter ChaosTests > "${TMPDIR:-/tmp}/mutation-$name.log" 2>&1; then
    echo "$name: NOT FOUND"; status=1
  else
    echo "$name: found after $((SECONDS - started)) s"
    grep -m 1 -A 12 'Error Message' "${TMPDIR:-/tmp}/mutation-$name.log" | tail -n +2 | cut -c 1-300
  fi
done
exit $status
