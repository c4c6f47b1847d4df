using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Builds responses. Every response carries activity id, charge (always 1) and version.</summary>
internal static class Answer
{
    private const string ServiceVersion = "2018-12-31";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static HttpResponseMessage Create(CosmosRequest request, int status, byte[]? body = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request.Message };
        HttpResponseHeaders headers = response.Headers;
        headers.TryAddWithoutValidation("x-ms-activity-id", request.ActivityId ?? Guid.NewGuid().ToString());
        headers.TryAddWithoutValidation("x-ms-request-charge", "1");
        headers.TryAddWithoutValidation("x-ms-version", ServiceVersion);
        if (body is not null)
        {
            response.Content = new ByteArrayContent(body);
            response.Content.Headers.ContentType = Json;
        }

        return response;
    }

    public static HttpResponseMessage Error(CosmosRequest request, int status, string message, int subStatus = 0)
    {
        HttpResponseMessage response = Create(request, status, ErrorBody(status, message));
        response.Headers.TryAddWithoutValidation("x-ms-substatus", subStatus.ToString(CultureInfo.InvariantCulture));
        return response;
    }

    public static HttpResponseMessage WithETag(this HttpResponseMessage response, string etag)
    {
        response.Headers.TryAddWithoutValidation("etag", etag);
        return response;
    }

    /// <summary>Adds the session token. Call it once only: two values would be joined, and the SDK could not read a later one.</summary>
    public static HttpResponseMessage WithSession(this HttpResponseMessage response, long lsn)
    {
        response.Headers.TryAddWithoutValidation("x-ms-session-token", string.Create(CultureInfo.InvariantCulture, $"0:-1#{lsn}"));
        return response;
    }

    private static byte[] ErrorBody(int status, string message)
    {
        using var stream = new MemoryStream(128 + message.Length);
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("code", CosmosError.CodeOf(status));
            writer.WriteString("message", message);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
