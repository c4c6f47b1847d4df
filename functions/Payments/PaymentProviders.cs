namespace Mall.Functions.Payments;

/// <summary>The payment providers of this shop, by name.</summary>
internal sealed class PaymentProviders(IEnumerable<IPaymentProvider> providers)
{
    private readonly Dictionary<string, IPaymentProvider> _byName = providers.ToDictionary(provider => provider.Name, StringComparer.Ordinal);

    /// <summary>Those that can be used now.</summary>
    public IEnumerable<IPaymentProvider> Usable => _byName.Values.Where(provider => provider.Refusal is null);

    public IPaymentProvider? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The provider of a stored attempt, also when nobody can pay by it any more: its money may still come, or has to go back. One that is not built in is a fault.</summary>
    public IPaymentProvider Of(string name) => Find(name) ?? throw new InvalidOperationException($"There is no payment provider {name}.");

    /// <summary>Why a shopper cannot pay by this provider; null: he can.</summary>
    public Refusal? WhyNot(string? name) =>
        name is not null && Find(name) is { } provider ? provider.Refusal : Invalid.Field("provider", $"Must be one of {string.Join(", ", _byName.Keys)}.");
}
