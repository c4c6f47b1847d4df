using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Mall.Probe;

/// <summary>An answer: status, headers and JSON body (undefined when there is none).</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, JsonElement Body)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string Text(string name) => Body.GetProperty(name).GetString()!;

    /// <summary>This answer, if it has that status.</summary>
    /// <exception cref="HttpRequestException">The shop said <c>try-again</c>, which is no answer: whether it did what was asked is not known, as after a lost connection.</exception>
    /// <exception cref="InvalidOperationException">It has another status.</exception>
    public Answer Expect(HttpStatusCode status)
    {
        var difference = $"Expected {(int)status}, but the mall answered {(int)Status}: {Body}";
        return Status == status ? this : throw (Code == "try-again" ? new HttpRequestException(difference) : new InvalidOperationException(difference));
    }
}
