using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Platform;

public sealed class ProblemsTests
{
    public static TheoryData<Refusal, int> Statuses() => new()
    {
        { new Invalid("x"), 400 },
        { new Unauthenticated("c", "x"), 401 },
        { new Forbidden("c", "x"), 403 },
        { new NotFound("c", "x"), 404 },
        { new Conflict("c", "x"), 409 },
        { new PreconditionFailed("c", "x"), 412 },
        { new TooLarge("c", "x"), 413 },
        { new Unsupported("c", "x"), 415 },
        { new Unprocessable("c", "x"), 422 },
        { new PreconditionRequired("c", "x"), 428 },
        { new TooMany("c", "x", TimeSpan.FromSeconds(1.2)), 429 },
        { new Unavailable("c", "x", TimeSpan.FromSeconds(0.2)), 503 },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task ToResult_EveryRefusal_HasItsStatusAndCode(Refusal refusal, int status)
    {
        var (http, body) = await ExecuteAsync(refusal);

        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal("application/problem+json", http.Response.ContentType);
        Assert.Equal(refusal.Code, body.GetProperty("code").GetString());
        Assert.Equal(status, body.GetProperty("status").GetInt32());
        Assert.Equal("x", body.GetProperty("detail").GetString());
    }

    [Fact]
    public void Statuses_CoverEveryKindOfRefusal()
    {
        var kinds = typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)));

        Assert.Equal(kinds.Select(t => t.Name).Order(), Statuses().Select(row => row[0].GetType().Name).Order());
    }

    [Fact]
    public async Task ToResult_Invalid_HasErrorsByField()
    {
        var (_, body) = await ExecuteAsync(Invalid.Field("name", "A value is needed."));

        Assert.Equal("A value is needed.", body.GetProperty("errors").GetProperty("name")[0].GetString());
    }

    [Fact]
    public async Task ToResult_WithoutErrors_LeavesThemOut()
    {
        var (_, body) = await ExecuteAsync(new Conflict("c", "x"));

        Assert.False(body.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData(1.2, "2")]
    [InlineData(0.01, "1")]
    public async Task ToResult_TooMany_RoundsRetryAfterUp(double seconds, string expected)
    {
        var (http, _) = await ExecuteAsync(new TooMany("c", "x", TimeSpan.FromSeconds(seconds)));

        Assert.Equal(expected, http.Response.Headers.RetryAfter);
    }

    private static async Task<(HttpContext Http, JsonElement Body)> ExecuteAsync(Refusal refusal)
    {
        var http = new DefaultHttpContext();
        var body = new MemoryStream();
        http.Response.Body = body;
        await refusal.ToResult().ExecuteAsync(http);
        return (http, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
