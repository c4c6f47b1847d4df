namespace Mall.Functions.Operations;

/// <summary>Whether this process lives. It calls no service: another service's outage must not restart the process.</summary>
internal sealed class GetHealth
{
    [Anyone]
    [Function(nameof(GetHealth))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request) =>
        Results.Json(new Health("ok"), Json.Options);

    private sealed record Health(string Status);
}
