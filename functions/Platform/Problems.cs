using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace Mall.Functions.Platform;

/// <summary>The one place that makes a refusal an RFC 9457 problem document.</summary>
internal static class Problems
{
    private const string ContentType = "application/problem+json";

    public static IResult ToResult(this Refusal refusal) => new ProblemResult(refusal);

    /// <summary>A refusal serialized once, for very frequent answers.</summary>
    public static IResult Prebuilt(this Refusal refusal)
    {
        var problem = ProblemDocument.Of(refusal);
        return new BytesResult(problem.Status, ContentType, JsonSerializer.SerializeToUtf8Bytes(problem, Json.Options), RetryAfter(refusal));
    }

    public static IResult NotAuthenticated { get; } = new Unauthenticated("unauthenticated", "A valid access token is needed.").ToResult();

    public static IResult NotAdmin { get; } = new Forbidden("forbidden", "Only an administrator may do this.").ToResult();

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Invalid => StatusCodes.Status400BadRequest,
        Unauthenticated => StatusCodes.Status401Unauthorized,
        Forbidden => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        Conflict => StatusCodes.Status409Conflict,
        PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        PreconditionRequired => StatusCodes.Status428PreconditionRequired,
        TooLarge => StatusCodes.Status413PayloadTooLarge,
        Unsupported => StatusCodes.Status415UnsupportedMediaType,
        Unprocessable => StatusCodes.Status422UnprocessableEntity,
        TooMany => StatusCodes.Status429TooManyRequests,
        Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new UnreachableException($"No status for {refusal.GetType().Name}."),
    };

    public static Task WriteAsync(HttpContext http, int status, string code, string detail) =>
        Write(http, new ProblemDocument(status, code, detail));

    private static async Task Write(HttpContext http, ProblemDocument problem)
    {
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = ContentType;
        await JsonSerializer.SerializeAsync(http.Response.Body, problem, Json.Options, http.RequestAborted);
    }

    private static string? RetryAfter(Refusal refusal) => refusal switch
    {
        TooMany many => Seconds(many.RetryAfter),
        Unavailable unavailable => Seconds(unavailable.RetryAfter),
        _ => null,
    };

    private static string Seconds(TimeSpan wait) => Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private sealed class ProblemResult(Refusal refusal) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            if (RetryAfter(refusal) is { } after)
            {
                http.Response.Headers.RetryAfter = after;
            }
            else if (refusal is Unauthenticated)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer";
            }

            return Write(http, ProblemDocument.Of(refusal));
        }
    }

    private sealed record ProblemDocument(
        int Status,
        string Code,
        string Detail,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors = null)
    {
        [JsonExtensionData]
        public Dictionary<string, object>? Members { get; init; }

        public static ProblemDocument Of(Refusal refusal) => new(StatusOf(refusal), refusal.Code, refusal.Detail, (refusal as Invalid)?.Errors)
        {
            Members = refusal is Conflict { Members: { } members } ? new(members) : null,
        };

        public string Type => $"urn:mall:problem:{Code}";

        public string Title => ReasonPhrases.GetReasonPhrase(Status);
    }
}
