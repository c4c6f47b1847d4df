using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mall.EndToEnd.Tests.Support.Otlp;

namespace Mall.EndToEnd.Tests;

/// <summary>A mall that sends its telemetry to a collector. With <c>MALL_UPDATE_TRACE=1</c> the trace of the order is written into docs/telemetry.md.</summary>
public sealed partial class TraceTests
{
    private const string Name = "Han Meimei Xyzzy";
    private const string Mobile = "+8613811112222";

    private static readonly (string, string)[] AtOnce =
        [("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_BLRP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "500")];

    [AttachedFact]
    public async Task SeckillOrder_FromClickToNotification_IsOneTrace()
    {
        using var state = new TempFolder();
        await using var collector = await OtlpCollector.StartAsync();
        await using var mall = await MallProcess.StartAsync(state.Path, ["--otlp", collector.Address], AtOnce);
        using var client = new MallClient(mall.BaseAddress);
        var admin = await client.LogInAsAdminAsync();
        var email = $"{Guid.NewGuid():N}@mall.example";
        var credentials = new { email, password = "correct horse battery", displayName = Name };
        (await client.PostAsync("/register", credentials)).Expect(HttpStatusCode.Created);
        var shopper = await client.LogInAsync(new { email, credentials.password });
        var saleId = await admin.NewSaleAsync(await admin.NewProductAsync(stock: 5), stock: 2);

        var clicked = await Eventually.Async(
            () => shopper.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 }), answer => answer.Status == HttpStatusCode.Accepted, "the sale is entered");
        var traceId = TraceIdOf(clicked);
        var orderId = clicked.Text("orderId");
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        await shopper.PutAsync($"/orders/{orderId}/address", new
        {
            address = new { recipient = Name, mobile = Mobile, line1 = "1 Chang'an Avenue", city = "Beijing", region = "Beijing", postalCode = "100000", country = "CN" },
        });
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");

        // Created and paid, each told in the shop and by a mail. A span is sent when it ends: what caused the mails may come after them.
        string[] last = ["activity:DecideOrder", "orchestration:OrderOrchestrator"];
        var spans = await Eventually.Async(
            () => Task.FromResult(collector.Spans),
            all => all.Where(span => span.TraceId == traceId).Select(span => span.Name).ToArray() is var names
                && names.Count(name => name == "function DeliverNotifications") == 2 && !last.Except(names).Any(),
            "the mails of the order and what caused them are in the trace");
        var trace = spans.Where(span => span.TraceId == traceId).ToArray();

        AssertChain(trace, "function DeliverNotifications", "notify", "activity:DecideOrder", "create_orchestration:OrderOrchestrator", "seckill.ticket", "function EnterSeckill",
            "POST /api/v1/seckill/sales/{saleId}/tickets");
        AssertChain(trace, "seckill.gate", "function EnterSeckill");
        AssertChain(trace, "orchestration:OrderOrchestrator", "create_orchestration:OrderOrchestrator");
        Assert.Equal(orderId, Assert.Single(trace, span => span.Name == "activity:DecideOrder").Attributes["durabletask.task.instance_id"]);
        Assert.DoesNotContain(trace, span => span.IsError);

        // The batch has a trace of its own, linked both ways.
        var batch = Assert.Single(spans, span => span.Name == "process seckill.tickets" && span.Links.Any(link => link.TraceId == traceId));
        Assert.NotEqual(traceId, batch.TraceId);
        var drain = Assert.Single(spans, span => span.Name == "function DrainTickets" && span.ParentId == batch.SpanId);
        Assert.Equal(drain.SpanId, Assert.Single(Assert.Single(trace, span => span.Name == "seckill.ticket").Links).SpanId);

        string[] expected = ["mall.seckill.units", "mall.seckill.admissions", "mall.seckill.gate.duration", "mall.orders", "mall.payments"];
        await Eventually.Async(() => Task.FromResult(collector.MetricNames), names => !expected.Except(names).Any(), "what happened was measured");

        // A forged callback is a line of audit, and the line belongs to the request.
        var forged = TraceIdOf((await client.PostAsync("/payments/callbacks/simulated", new { paymentId = "p" })).Expect(HttpStatusCode.Unauthorized));
        await Eventually.Async(() => Task.FromResult(collector.Logs), lines => lines.Any(line => line.TraceId == forged), "the line of audit has the trace of its request");
        Assert.All([email, Name, Mobile, "Chang'an", "correct horse"], personal => Assert.False(collector.HasHeard(personal), personal));

        Write(TraceText.Of(trace, spans));
    }

    /// <summary>Both ways of asking; the second one meets a collector that is not there, which must not matter.</summary>
    [LocalFact]
    public async Task Otlp_WithoutACollector_TheMallServes()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path, ["--otlp"], []);
        using var client = new MallClient(mall.BaseAddress);

        await client.LogInAsAdminAsync();

        Assert.Equal(0, await mall.StopAsync());
    }

    [LocalFact]
    public async Task Export_ThatCannotBe_StopsTheStartWithASentence()
    {
        using var folder = new TempFolder();

        var (exitCode, output) = await MallProcess.RunToEndAsync(folder.Path, "--port", "0", "--state", folder.Path, "--otlp", "collector");

        Assert.Equal(1, exitCode);
        Assert.Contains("must be the address of a collector", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }



    /// <summary>Each was caused by the next one.</summary>
    private static void AssertChain(Span[] trace, params string[] names)
    {
        foreach (var start in trace.Where(span => span.Name == names[0]))
        {
            var found = new List<string>();
            for (var span = start; span is not null; span = trace.FirstOrDefault(parent => parent.SpanId == span.ParentId))
            {
                found.Add(span.Name);
            }

            if (names.SequenceEqual(found.Where(names.Contains)))
            {
                return;
            }
        }

        Assert.Fail($"No chain {string.Join(" < ", names)} in\n{TraceText.Of(trace, trace)}");
    }

    private static string TraceIdOf(Answer answer) => answer.Headers.GetValues("traceparent").Single().Split('-')[1];

    private static void Write(string trace, [CallerFilePath] string source = "")
    {
        if (Environment.GetEnvironmentVariable("MALL_UPDATE_TRACE") == "1")
        {
            var page = Path.Combine(Path.GetDirectoryName(source)!, "../../docs/telemetry.md");
            File.WriteAllText(page, Block().Replace(File.ReadAllText(page), _ => $"<!-- trace -->\n```\n{trace.ReplaceLineEndings("\n")}```\n<!-- /trace -->"));
        }
    }

    [GeneratedRegex("<!-- trace -->.*<!-- /trace -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
