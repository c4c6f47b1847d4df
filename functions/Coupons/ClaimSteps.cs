using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Coupons;

/// <summary>What happens to a claim when its order moves: operations of the batch that writes the order.</summary>
internal static class ClaimSteps
{
    /// <summary>Fails with 412 unless the claim is available, and with 404 if there is none.</summary>
    public static TransactionalBatch ReserveClaim(this TransactionalBatch batch, string claimId, string orderId) =>
        batch.PatchItem(claimId, [PatchOperation.Set("/status", ClaimStatus.Reserved), PatchOperation.Set("/orderId", orderId)], When("FROM c WHERE c.status = 'available'"));

    /// <summary>The order is paid.</summary>
    public static TransactionalBatch UseClaim(this TransactionalBatch batch, string claimId, string orderId) =>
        batch.PatchItem(claimId, [PatchOperation.Set("/status", ClaimStatus.Used)], When($"FROM c WHERE c.orderId = '{orderId}'"));

    /// <summary>The order came to nothing, or all its money went back.</summary>
    public static TransactionalBatch RestoreClaim(this TransactionalBatch batch, string claimId, string orderId) =>
        batch.PatchItem(claimId, [PatchOperation.Set("/status", ClaimStatus.Available), PatchOperation.Remove("/orderId")], When($"FROM c WHERE c.orderId = '{orderId}'"));

    private static TransactionalBatchPatchItemRequestOptions When(string condition) => new() { EnableContentResponseOnWrite = false, FilterPredicate = condition };
}
