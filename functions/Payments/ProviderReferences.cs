using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Payments;

/// <summary>Which of our ids a number stands for that a provider knows: written before the provider hears of it, so that whatever the provider names can be found. Kept beside the payments, each in
/// a partition of its own.</summary>
internal sealed record ProviderReference(string Id, string PaymentId, string? RefundId)
{
    public string OrderId => Id;

    public string Type => "reference";

    public int SchemaVersion => 1;

    public static string IdOf(string provider, string number) => $"reference.{provider}.{number}";
}

internal sealed class ProviderReferences(CosmosDatabase database)
{
    private Container Payments => database.Container(PaymentsNames.Container);

    /// <summary>Throws if the number stands for something else already: two of our ids must never be one at a provider.</summary>
    public async Task WriteAsync(string provider, string number, string paymentId, string? refundId, CancellationToken cancellationToken)
    {
        var reference = new ProviderReference(ProviderReference.IdOf(provider, number), paymentId, refundId);
        if (await Payments.TryCreateAsync(reference, reference.Id, cancellationToken) is null && await FindAsync(provider, number, cancellationToken) != reference)
        {
            throw new InvalidOperationException($"The number {number} of {provider} stands for another payment than {paymentId}.");
        }
    }

    public async Task<ProviderReference?> FindAsync(string provider, string number, CancellationToken cancellationToken) =>
        ProviderReference.IdOf(provider, number) is var id && Ids.IsPlausible(id) ? (await Payments.FindAsync<ProviderReference>(id, id, cancellationToken))?.Value : null;
}
