namespace Mall.Functions.Operations;

/// <summary>Whether this process can work: 200 if all dependencies answer, else a 503 problem that names those that do not.</summary>
internal sealed class GetReadiness(IEnumerable<Dependency> dependencies)
{
    [Anyone]
    [Function(nameof(GetReadiness))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        var checks = await Task.WhenAll(dependencies.Select(async dependency => (dependency.Name, Failure: await dependency.CheckAsync(cancellationToken))));
        var answers = checks.ToDictionary(check => check.Name, check => check.Failure ?? "ok");
        var failed = checks.Where(check => check.Failure is not null).Select(check => check.Name).ToArray();
        return failed.Length == 0
            ? Results.Json(new Ready("ready", answers), Json.Options)
            : Results.Json(
                new NotReady("urn:mall:problem:not-ready", "Service Unavailable", 503, "not-ready", $"No answer from: {string.Join(", ", failed)}.", answers),
                Json.Options,
                "application/problem+json",
                StatusCodes.Status503ServiceUnavailable);
    }

    private sealed record Ready(string Status, Dictionary<string, string> Dependencies);

    private sealed record NotReady(string Type, string Title, int Status, string Code, string Detail, Dictionary<string, string> Dependencies);
}
