using Mall.Functions.Web;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Traffic;

/// <summary>Counts a page that a browser has shown. Whoever asks not to be tracked (<c>DNT</c>, or <c>Sec-GPC</c> of the W3C's Global Privacy Control) gets the same answer and is not counted.</summary>
internal sealed class RecordVisit(TrafficCounts counts, WebFiles files, IOptions<TrafficOptions> options)
{
    private const int MaxBody = 1024;

    private static readonly IResult Done = Results.NoContent();

    [Anyone]
    [Function(nameof(RecordVisit))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/traffic/visits")] HttpRequest request, CancellationToken cancellationToken)
    {
        var headers = request.Headers;
        if (!options.Value.Enabled || headers["DNT"] == "1" || headers["Sec-GPC"] == "1")
        {
            return Done;
        }

        var body = await JsonBody.ReadOptionalAsync<Visit>(request, MaxBody, cancellationToken);
        if ((body.Refusal ?? (body.Value ?? new Visit(null, null, null)).Validate(files.IsStorefrontPage)) is { } refusal)
        {
            return refusal.ToResult();
        }

        var userAgent = headers.UserAgent.ToString();
        counts.Add(body.Value!, Device.Of(userAgent, headers["Sec-CH-UA-Mobile"]), request.HttpContext.Connection.RemoteIpAddress, userAgent);
        return Done;
    }
}
