namespace Mall.Functions.Platform;

/// <summary>Answers a browser's preflight, sent before an unsafe call from another origin.</summary>
internal sealed class AnswerPreflight(Cors cors)
{
    [Anyone]
    [Function(nameof(AnswerPreflight))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")] HttpRequest request)
    {
        cors.AllowPreflight(request.HttpContext);
        return Results.NoContent();
    }
}
