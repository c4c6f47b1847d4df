using Mall.Embedded.Tests.Host;

namespace Mall.Embedded.Tests.Http;

/// <summary>The limits of host.json.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task ConcurrentAndOutstandingRequests_OneRuns_OneWaits_TheNextIs429()
    {
        using var folder = new AppFolder(("host.json", """{ "extensions": { "http": { "routePrefix": "api", "maxConcurrentRequests": 1, "maxOutstandingRequests": 2 } } }"""));
        await using var app = await AppProcess.Attached(folder).ListeningAsync();
        using var patience = new CancellationTokenSource();
        var first = app.Client.GetAsync("wait/one", patience.Token);
        await app.LineAsync("entered one");

        // There is one place to wait in: who of the two comes second is told so, and the other one waits.
        var second = app.GetAsync("process");
        var third = app.GetAsync("process");
        var refused = await Assert.ThrowsAsync<HttpRequestException>(async () => await await Task.WhenAny(second, third));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

        // The first gives up and makes room.
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal($"{app.Id}", await (second.IsFaulted ? third : second));
    }

    /// <summary>The second function does not look at its token.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Function_ThatTakesLongerThanFunctionTimeout_IsCancelledAndTheConnectionBreaks(bool isAttached)
    {
        using var folder = new AppFolder(("host.json", """{ "functionTimeout": "00:00:05" }"""));
        await using var app = await AppProcess.Start(isAttached, folder).ListeningAsync();

        Task<string>[] requests = [app.GetAsync("wait/long"), app.GetAsync("deaf/deaf")];

        await app.LineAsync("cancelled long");
        foreach (var request in requests)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => request);
        }

        await app.LinesAsync(line => line.Contains("Timeout value of 00:00:05 was exceeded by function: ", StringComparison.Ordinal), 2);
    }
}
