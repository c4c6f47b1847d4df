namespace Mall.Functions.Operations;

/// <summary>The body of an operator's act on an order: his reason.</summary>
internal sealed record ReasonRequest(string? Reason)
{
    public const int MaxReason = 200;

    public static async Task<Outcome<string>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<ReasonRequest>(request, cancellationToken);
        var validation = new Validation();
        validation.Required("reason", body.Value?.Reason, MaxReason);
        return (body.Refusal ?? validation.Refusal) is { } refusal ? refusal : body.Value!.Reason!;
    }
}
