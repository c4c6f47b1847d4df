namespace Mall.Functions.Payments;

/// <summary>The providers that a shopper can pay by, and their ways to pay.</summary>
internal sealed class ListPaymentProviders(PaymentProviders providers)
{
    public sealed record View(string Name, IReadOnlyList<string> Methods);

    [Anyone]
    [Function(nameof(ListPaymentProviders))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/providers")] HttpRequest request) =>
        Results.Json(new Page<View>([.. providers.Usable.Select(provider => new View(provider.Name, provider.Methods))], null), Json.Options);
}
