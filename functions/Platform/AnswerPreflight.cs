using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Platform;

/// <summary>What a browser asks before it lets a page of another origin make an unsafe call.</summary>
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
