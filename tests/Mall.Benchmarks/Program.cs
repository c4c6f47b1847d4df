using Mall.Benchmarks;
using Mall.Benchmarks.Cost;
using Mall.Benchmarks.Foundation;
using Mall.Benchmarks.Recommendations;
using Mall.Benchmarks.Seckill;
using Mall.Benchmarks.Shop;

return args switch
{
    ["foundation", .. var options] => await Suite.RunAsync(
        "the foundation",
        options,
        ("journal", PartProcess.Of("journal")),
        ("http", HttpBenchmark.RunAsync),
        ("cosmos", PartProcess.Of("cosmos")),
        ("servicebus", PartProcess.Of("servicebus")),
        ("durable", DurableBenchmark.RunAsync),
        ("orders", OrdersBenchmark.RunAsync),
        ("ledger", LedgerBenchmark.OrdersAsync),
        ("ledger-check", LedgerBenchmark.CheckAsync),
        ("operations", OperationsBenchmark.RunAsync),
        ("statistics", StatisticsBenchmark.RunAsync),
        ("traffic", TrafficBenchmark.RunAsync),
        ("start", StartBenchmark.RunAsync)),
    ["shop", .. var options] => await ShopBenchmarks.RunAsync(options),
    ["seckill", .. var options] => await Suite.RunAsync(
        "the flash sale",
        options,
        ("winning", WinningBenchmark.RunAsync),
        ("sold-out", SoldOutBenchmark.RunAsync),
        ("door", DoorBenchmark.RunAsync),
        ("mixed", MixedBenchmark.RunAsync),
        ("pages", PagesBenchmark.RunAsync),
        ("bots", BotsBenchmark.RunAsync),
        ("buckets", BucketsBenchmark.RunAsync),
        ("rivals", RivalsBenchmark.RunAsync)),
    ["recommendations", .. var options] => await Suite.RunAsync("recommendations", options, ("quality", QualityBenchmark.RunAsync), ("latency", LatencyBenchmark.RunAsync)),
    ["cost", .. var options] => await CostBenchmark.RunAsync(options),
    ["tokens", var number, var file] => Tokens.Run(number, file, ".mall"),
    ["tokens", var number, var file, "--state", var state] => Tokens.Run(number, file, state),

    // What the benchmarks start as processes of their own.
    ["load", var spec] => await LoadGenerator.MainAsync(spec),
    ["part", var part, var folder, var quick] => await PartProcess.MainAsync(part, folder, bool.Parse(quick)),
    ["serve-rivals", var state] => await RivalServer.RunAsync(state),
    ["serve-bare"] => await BareServer.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Mall.Benchmarks -- COMMAND
          foundation [--quick] [--only PART] [--json FILE]     PART: journal, http, cosmos, servicebus, durable, orders, ledger, ledger-check, operations, statistics, traffic, start
          shop [--quick] [--only PART] [--json FILE]           PART: pages, lists, log-in, orders, claims
          seckill [--quick] [--only PART] [--json FILE]        PART: winning, sold-out, door, mixed, pages, bots, buckets, rivals
          recommendations [--quick] [--only PART] [--json FILE]  PART: quality, latency
          cost [--quick] [--prices FILE]                       counts of real runs, and what they cost on Azure
          tokens N FILE [--state DIR]                          access tokens of N buyers, signed with the key of that state folder
        """);
    return 2;
}
