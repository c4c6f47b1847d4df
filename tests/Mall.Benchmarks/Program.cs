using Mall.Benchmarks;
using Mall.Benchmarks.Foundation;
using Mall.Benchmarks.Load;
using Mall.Benchmarks.Seckill;
using Mall.Benchmarks.Shop;

return args switch
{
    ["foundation", .. var options] => await FoundationBenchmarks.RunAsync(options),
    ["shop", .. var options] => await ShopBenchmarks.RunAsync(options),
    ["seckill", .. var options] => await SeckillBenchmarks.RunAsync(options),
    ["tokens", var number, var file] => TokensCommand.Run(number, file, ".mall"),
    ["tokens", var number, var file, "--state", var state] => TokensCommand.Run(number, file, state),

    // What the benchmarks start as processes of their own.
    ["load", .. var rest] => await HttpLoad.MainAsync(rest),
    ["part", var part, var folder, var quick] => await PartProcess.MainAsync(part, folder, bool.Parse(quick)),
    ["buy", .. var rest] => await BuyerLoad.MainAsync(rest),
    ["serve-rivals", var state] => await RivalServer.RunAsync(state),
    ["serve-bare"] => await BareServer.RunAsync(),
    ["serve-worker", var state] => await WorkerServer.RunAsync(state),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Mall.Benchmarks -- COMMAND
          foundation [--quick] [--only PART] [--json FILE]     PART: http, durable, servicebus, cosmos, journal, orders, start
          shop [--quick] [--only PART] [--json FILE]           PART: pages, lists, log-in, orders
          seckill [--quick] [--json FILE]
          tokens N FILE [--state DIR]                          access tokens of N buyers, signed with the key of that state folder
        """);
    return 2;
}
