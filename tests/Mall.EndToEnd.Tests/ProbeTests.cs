using System.Globalization;
using System.Text.RegularExpressions;
using Mall.EndToEnd.Tests.Support.Otlp;

namespace Mall.EndToEnd.Tests;

/// <summary>The program that buys as a shopper does, again and again, to know whether the shop works.</summary>
[Collection(SharedMallCollection.Name)]
public sealed partial class ProbeTests(SharedMall shared)
{
    private static readonly string[] Steps = ["register", "log-in", "browse", "search", "cart", "order", "pay", "refund", "cancel", "clean-up"];

    [Fact]
    public async Task Once_AgainstAShop_PassesEveryStepAndGivesTheUnitsBack()
    {
        var admin = await shared.Client.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 5);

        var (code, lines) = await ProbeAsync(shared.Client.Address, "--product", product, "--budget", "120");

        Assert.Equal(Steps.Select(step => $"{step} ok"), lines);
        Assert.Equal(0, code);
        await admin.AwaitStockAsync(product, (5, 0, 0));
    }

    /// <summary>The shopper pays, and the shop hears of it too late.</summary>
    [LocalFact]
    public async Task Once_AgainstAShopThatDoesNotHearOfPayments_NamesTheStepAndGivesTheUnitsBack()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path, ("Payments__Simulated__CallbackDelay", "01:00:00"), ("Demo__Seed", "false"));
        using var client = new MallClient(mall.BaseAddress);
        var admin = await client.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 5);

        var (code, lines) = await ProbeAsync(mall.BaseAddress);

        Assert.Equal(
            ["register ok", "log-in ok", "browse ok", "search ok", "cart ok", "order ok", "pay FAILED", "refund skipped", "cancel skipped", "clean-up ok"], lines);
        Assert.Equal(1, code);
        await admin.AwaitStockAsync(product, (5, 0, 0));
    }

    [LocalFact]
    public async Task Once_AgainstAShopWithoutTheSimulatedProvider_SkipsWhatNeedsIt()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path, ("Payments__Simulated__Enabled", "false"));

        var (code, lines) = await ProbeAsync(mall.BaseAddress, "--budget", "120");

        Assert.Equal(Steps.Select(step => $"{step} {(step is "pay" or "refund" ? "skipped" : "ok")}"), lines);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Once_AgainstNobody_FailsAtTheFirstStep()
    {
        var (code, lines) = await ProbeAsync(new Uri("http://127.0.0.1:1"));

        Assert.Equal("register FAILED", lines[0]);
        Assert.All(lines[1..^1], line => Assert.EndsWith("skipped", line));
        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData]
    [InlineData("127.0.0.1:7071", "--once")]
    [InlineData("ftp://shop.example")]
    [InlineData("http://shop.example", "--onc")]
    [InlineData("http://shop.example", "--every", "soon")]
    [InlineData("http://shop.example", "--budget")]
    public async Task Run_ArgumentsThatNobodyKnows_SaysHowToUseIt(params string[] arguments)
    {
        using var error = new StringWriter();

        Assert.Equal(2, await CommandLine.RunAsync(arguments, TextWriter.Null, error));
        Assert.StartsWith("Usage", error.ToString());
    }

    [AttachedFact]
    public async Task Host_WithProbe_TellsEachStepInItsLogAndItsMetrics()
    {
        using var state = new TempFolder();
        await using var collector = await OtlpCollector.StartAsync();
        await using var mall = await MallProcess.StartAsync(state.Path, ["--otlp", collector.Address, "--probe", "00:00:01"], [("OTEL_METRIC_EXPORT_INTERVAL", "500")]);

        await Eventually.Async(
            () => Task.FromResult(mall.Output), output => Steps.All(step => Regex.IsMatch(output, $@"Host\.Probe\S* Probe: {step} +ok")), "each step in the log");
        await Eventually.Async(() => Task.FromResult(collector.MetricNames), names => names.Contains("mall.probe.duration"), "the duration of the steps");

        Assert.Equal(0, await mall.StopAsync());
        Assert.DoesNotContain("FAILED", mall.Output, StringComparison.Ordinal);
    }

    [LocalFact]
    public async Task Host_WithAProbeThatIsNoTime_SaysSo()
    {
        using var state = new TempFolder();

        var (code, output) = await MallProcess.RunToEndAsync(state.Path, "--port", "0", "--state", state.Path, "--probe", "often");

        Assert.NotEqual(0, code);
        Assert.Contains("often", output);
    }

    /// <summary>One round: the exit code, and of each line the step and what became of it.</summary>
    private static async Task<(int Code, string[] Lines)> ProbeAsync(Uri shop, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync([shop.ToString(), "--once", .. arguments], output, TextWriter.Null);
        return (code, [.. Line().Matches(output.ToString()).Select(line => $"{line.Groups[1].Value} {line.Groups[2].Value}")]);
    }

    [GeneratedRegex(@"^\d\d:\d\d:\d\d (\S+) +(\S+) +\d", RegexOptions.Multiline)]
    private static partial Regex Line();
}
