using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Platform;

/// <summary>Reads a bounded JSON body into a request type of ours: never into a document, so that nobody can set what he may not.</summary>
internal static class JsonBody
{
    /// <summary>Bytes of body that a use case reads unless it says otherwise.</summary>
    public const int DefaultLimit = 64 * 1024;

    /// <summary>Exactly one of the two is set.</summary>
    public readonly record struct Result<T>(T? Value, Refusal? Refusal, byte[] Raw)
        where T : class;

    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken, int limit = DefaultLimit)
        where T : class
    {
        if (request.ContentLength > limit)
        {
            return Refused<T>(BodyTooLarge(limit));
        }

        var buffer = new MemoryStream((int)(request.ContentLength ?? 256));
        var chunk = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > limit)
            {
                return Refused<T>(BodyTooLarge(limit));
            }
        }

        var raw = buffer.ToArray();
        if (raw.Length == 0)
        {
            return Refused<T>(new Invalid("A JSON body is needed."));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(raw, Json.Options) is { } value
                ? new Result<T>(value, null, raw)
                : Refused<T>(new Invalid("The body must be a JSON object."));
        }
        catch (JsonException e)
        {
            return Refused<T>(FieldOf(e) is { Length: > 0 } field
                ? Invalid.Field(field, "The value has the wrong type or form.")
                : new Invalid("The body is not valid JSON."));
        }
    }

    private static Result<T> Refused<T>(Refusal refusal)
        where T : class => new(null, refusal, []);

    private static TooLarge BodyTooLarge(int limit) => new("body-too-large", $"The body may have at most {limit} bytes.");

    // JsonException.Path is "$.price.amount"; clients know the field as "price.amount".
    private static string? FieldOf(JsonException e) => e.Path is ['$', '.', .. var field] ? field : null;
}
