using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Mall.Functions.Platform;

/// <summary>Reads a bounded JSON body into a request type, never into a document, so no caller sets a field he may not.</summary>
internal static class JsonBody
{
    /// <summary>Default size limit, in bytes.</summary>
    public const int DefaultLimit = 64 * 1024;

    /// <summary>At most one of the two is set.</summary>
    public readonly record struct Result<T>(T? Value, Refusal? Refusal, byte[] Raw)
        where T : class;

    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken, int limit = DefaultLimit)
        where T : class =>
        await ReadRawAsync(request, limit, cancellationToken) is { } raw ? Parse<T>(raw) : Refused<T>(BodyTooLarge(limit));

    /// <summary>Reads a small body that may be absent: then both are null. It parses in place, without a copy.</summary>
    public static ValueTask<Result<T>> ReadOptionalAsync<T>(HttpRequest request, int limit, CancellationToken cancellationToken)
        where T : class
    {
        if (request.ContentLength == 0 || (request.ContentLength is null && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }))
        {
            return default;
        }

        return request.ContentLength > limit ? new(Refused<T>(BodyTooLarge(limit))) : ReadInPlaceAsync<T>(request.BodyReader, limit, cancellationToken);
    }

    private static async ValueTask<Result<T>> ReadInPlaceAsync<T>(PipeReader reader, int limit, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return Refused<T>(BodyTooLarge(limit));
            }

            if (read.IsCompleted)
            {
                var result = read.Buffer.IsEmpty ? default : Parse<T>(read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray());
                reader.AdvanceTo(read.Buffer.End);
                return result;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The raw bytes, for callers that verify them before parsing; null when there are too many.</summary>
    public static async Task<byte[]?> ReadRawAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new MemoryStream((int)(request.ContentLength ?? 256));
        var chunk = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > limit)
            {
                return null;
            }
        }

        return buffer.ToArray();
    }

    public static Result<T> Parse<T>(byte[] raw)
        where T : class
    {
        if (raw.Length == 0)
        {
            return Refused<T>(new Invalid("A JSON body is needed."));
        }

        var parsed = Parse<T>(raw.AsSpan());
        return parsed.Value is null ? parsed : parsed with { Raw = raw };
    }

    private static Result<T> Parse<T>(ReadOnlySpan<byte> raw)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(raw, Json.Options) is { } value
                ? new Result<T>(value, null, [])
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

    public static TooLarge BodyTooLarge(int limit) => new("body-too-large", $"The body may have at most {limit} bytes.");

    // JsonException.Path is "$.price.amount"; clients know the field as "price.amount".
    private static string? FieldOf(JsonException e) => e.Path is ['$', '.', .. var field] ? field : null;
}
