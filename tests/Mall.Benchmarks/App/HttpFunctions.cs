using Mall.Functions.Platform;

namespace Mall.Benchmarks.App;

public sealed record Answer(string Id, string Status);

/// <summary>The least that a function can do.</summary>
public static class PublicFunctions
{
    [Function("Empty")]
    public static IResult Empty([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "empty/{id}")] HttpRequest request, string id) => Results.Json(new Answer(id, "ok"));
}

/// <summary>As the shop's: in a class that is not public, which the executor that the SDK generates would not call directly.</summary>
internal sealed class InternalFunctions(CallerIdentity callers)
{
    [Function("EmptyInternal")]
    public static IResult Empty([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "empty-internal/{id}")] HttpRequest request, string id) => Results.Json(new Answer(id, "ok"));

    [Function("Token")]
    public IResult Token([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "token/{id}")] HttpRequest request, string id) =>
        callers.Of(request) is { } caller ? Results.Json(new Answer(id, caller.UserId)) : Results.Unauthorized();
}
