
namespace Mall.Benchmarks.Shop;

/// <summary>A rush for coupons: every account claims once, then all are gone and the losers keep asking; and a thousand accounts at the same moment for a hundred.</summary>
internal static class ClaimsBenchmark
{
    private const int Connections = 64;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var count = options.Pick(4_000, 40_000);
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, count);
        await using var mall = await Child.StartMallAsync(state.Path);
        using var admin = ShopClient.Administrator(mall.Port);
        await RushAsync(await NewAsync(options.Pick(1_000, 5_000)), options.Pick(1_000, 5_000));

        var coupon = await NewAsync(count);
        var cpu = mall.Cpu;
        var claims = (await RushAsync(coupon, count)).OrFail();
        report.Add(claims.ToRow("Coupon claimed (201)", $"{Connections} connections; {(mall.Cpu - cpu).TotalMilliseconds / claims.Requests:0.00} ms of CPU each; "));
        report.AtLeast("claims of a coupon, 64 connections", 2_000, claims.Rate, claims.Rates, "/s");
        await CheckAsync(coupon, count);

        var losers = await LoadRun.RunAsync(mall.Port, options.Pick(1.0, 4.0), new Lane("POST", Path(coupon), Connections, tokens, 0, count), warmUp: 1);
        report.Add(losers.ToRow("Coupon that is gone (409)", $"{Connections} connections; "));

        var scarce = await NewAsync(100);
        var crowd = await RushAsync(scarce, 1_000, 1_000);
        report.Add(crowd.ToRow("100 coupons claimed by 1,000 at once", "1,000 connections; "));
        if (crowd.Of(201) != 100)
        {
            throw new InvalidOperationException($"Of 100 coupons {crowd.Of(201)} were given: {crowd.Text}.");
        }

        await CheckAsync(scarce, 100);

        static string Path(string coupon) => $"/api/v1/coupons/{coupon}/claims";

        Task<LaneResult> RushAsync(string coupon, int claimants, int connections = Connections) =>
            LoadRun.RunAsync(mall.Port, null, new Lane("POST", Path(coupon), connections, tokens, 0, claimants, Once: true));

        async Task<string> NewAsync(int claimLimit)
        {
            var now = DateTimeOffset.UtcNow;
            var created = await admin.PostAsync(
                "coupons", new { name = "Bench", kind = "amount", value = 100, claimLimit, startsAt = now.AddSeconds(-1), endsAt = now.AddHours(3) });
            return created.GetProperty("id").GetString()!;
        }

        async Task CheckAsync(string coupon, long expected)
        {
            JsonElement found = await admin.GetAsync($"operations/coupons/{coupon}");
            if (found.GetProperty("coupon").GetProperty("claimed").GetInt64() is var claimed && claimed != expected)
            {
                throw new InvalidOperationException($"{expected} coupons were given, and {claimed} are counted.");
            }
        }
    }
}
