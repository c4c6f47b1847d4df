using Mall.Benchmarks;
using Mall.Benchmarks.Foundation;
using Mall.Benchmarks.Load;

return args switch
{
    ["foundation", .. var options] => await FoundationBenchmarks.RunAsync(options),

    // What the benchmarks start as processes of their own.
    ["load", .. var rest] => await HttpLoad.MainAsync(rest),
    ["part", var part, var folder, var quick] => await PartProcess.MainAsync(part, folder, bool.Parse(quick)),
    ["serve-bare"] => await BareServer.RunAsync(),
    ["serve-worker", var state] => await WorkerServer.RunAsync(state),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Mall.Benchmarks -- foundation [--quick] [--only PART] [--json FILE]
          PART: http, durable, servicebus, cosmos, journal, orders, start
        """);
    return 2;
}
