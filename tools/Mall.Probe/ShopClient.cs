using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Mall.Probe;

/// <summary>Speaks HTTP to a shop, as somebody or as nobody. Paths are those of the API without <c>/api/v1</c>, or <c>/health</c>.</summary>
/// <param name="http">With the shop's base address.</param>
/// <param name="token">An access token; null: as nobody.</param>
/// <param name="cancellation">Ends all requests, and the waits between them.</param>
internal class ShopClient(HttpClient http, string? token = null, CancellationToken cancellation = default)
{
    private const int MaxTries = 10;

    public CancellationToken Cancellation => cancellation;

    protected HttpClient Http => http;

    protected string? Token => token;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path, object? body = null) => SendAsync(HttpMethod.Delete, path, body);

    /// <summary>A body that is a string goes as it is: also what is not JSON. A busy shop says <c>try-again</c>; then this asks again, as any client should, where asking twice is the same.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var isRepeatable = method != HttpMethod.Post || path == "/login";
        for (var tries = 1; ; tries++)
        {
            var answer = await SendOnceAsync(method, path, body, headers);
            if (!isRepeatable || answer is not { Status: HttpStatusCode.ServiceUnavailable, Code: "try-again" } || tries == MaxTries)
            {
                return answer;
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellation);
        }
    }

    /// <summary>The same, and any answer is the answer.</summary>
    public async Task<Answer> SendOnceAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/health", StringComparison.Ordinal) ? path : "/api/v1" + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        }

        using var response = await AnswerAsync(request);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        var type = response.Content.Headers.ContentType?.MediaType;
        var said = text.Length == 0 ? default : type == "application/x-ndjson" ? JsonSerializer.SerializeToElement(text) : JsonDocument.Parse(text).RootElement;
        var answer = new Answer(response.StatusCode, response.Headers, type, said);
        Check(method, request.RequestUri!.OriginalString, answer);
        return answer;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (SocketException e)
        {
            // HttpClient wraps what breaks a connection, but for one that breaks between its making and its first use.
            throw new HttpRequestException(e.Message, e);
        }
    }

    /// <summary>Sees every answer before the caller does.</summary>
    protected virtual void Check(HttpMethod method, string path, Answer answer)
    {
    }
}
