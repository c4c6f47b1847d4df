namespace Mall.Browser.Tests.Support;

/// <summary>A page whose clock the test drives: hours pass in a minute, and each request that falls due in them is really sent.</summary>
internal sealed class FastTime
{
    private readonly IPage _page;
    private readonly List<string> _requests = [];
    private int _underWay;

    private FastTime(IPage page)
    {
        _page = page;
        page.Request += (_, request) =>
        {
            if (IsOfTheShop(request))
            {
                lock (_requests)
                {
                    _requests.Add($"{request.Method} {new Uri(request.Url).AbsolutePath["/api/v1".Length..]}");
                }

                Interlocked.Increment(ref _underWay);
            }
        };
        page.RequestFinished += (_, request) => End(request);
        page.RequestFailed += (_, request) => End(request);
    }

    /// <summary>Before the page is opened.</summary>
    public static async Task<FastTime> InstallAsync(IPage page)
    {
        await page.Clock.InstallAsync();
        return new FastTime(page);
    }

    /// <summary>Lets so much time pass, step by step. The shop's answers come between the steps, so steps have to be short where it matters when a page asks again.</summary>
    /// <returns>What was asked of the shop meanwhile: method and path below <c>/api/v1</c>. The stream, which stays open, is not among it.</returns>
    public async Task<IReadOnlyList<string>> PassAsync(TimeSpan time, TimeSpan step)
    {
        await SettleAsync();
        int before;
        lock (_requests)
        {
            before = _requests.Count;
        }

        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            await _page.Clock.RunForAsync((long)step.TotalMilliseconds);
            await SettleAsync();
        }

        lock (_requests)
        {
            return _requests[before..];
        }
    }

    /// <summary>What the page holds after all garbage was collected.</summary>
    public async Task<Held> HoldsAsync()
    {
        var session = await _page.Context.NewCDPSessionAsync(_page);
        try
        {
            await session.SendAsync("Performance.enable");
            await session.SendAsync("HeapProfiler.enable");
            for (var i = 0; i < 3; i++)
            {
                await session.SendAsync("HeapProfiler.collectGarbage");
            }

            var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
                .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
            var heap = (await session.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
            return new Held((long)heap, (int)metrics["Nodes"], (int)metrics["JSEventListeners"]);
        }
        finally
        {
            await session.DetachAsync();
        }
    }

    private async Task SettleAsync()
    {
        // What an answer leads to begins within the page's microtasks; the round trip of the question is longer than those.
        do
        {
            await _page.EvaluateAsync("0");
        }
        while (Volatile.Read(ref _underWay) > 0);
    }

    private void End(IRequest request)
    {
        if (IsOfTheShop(request))
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static bool IsOfTheShop(IRequest request) =>
        request.Url.Contains("/api/v1/", StringComparison.Ordinal) && !request.Url.EndsWith("/notifications/stream", StringComparison.Ordinal);
}

/// <param name="Heap">Bytes of JavaScript objects.</param>
/// <param name="Nodes">Of all documents, shown or not.</param>
/// <param name="Listeners">Event listeners.</param>
internal sealed record Held(long Heap, int Nodes, int Listeners);
