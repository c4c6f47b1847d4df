namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class LedgerTests(SharedMall shared)
{
    [Fact]
    public async Task PaidOrder_IsInTheLedgerAndProvedByItsHead()
    {
        var (admin, shopper) = (await shared.Client.LogInAsAdminAsync(), await shared.Client.NewShopperAsync());
        var before = await SizeAsync(admin);
        var orderId = await PayAsync(admin, shopper);

        var entries = await Eventually.Async(
            async () => (await admin.ListAllAsync($"/payments/ledger?from={before}")).Where(entry => entry.GetProperty("orderId").GetString() == orderId).ToList(),
            list => list.Count > 0,
            "the entries of a paid order");

        Assert.Equal(["funds:simulated", "sales"], entries.Select(entry => entry.GetProperty("account").GetString()));
        Assert.Equal((2500, 2500), (entries[0].GetProperty("debit").GetInt64(), entries[1].GetProperty("credit").GetInt64()));
        var index = entries[0].GetProperty("index").GetInt64();
        var proof = (await admin.GetAsync($"/payments/ledger/proofs/inclusion?index={index}")).Expect(HttpStatusCode.OK);
        Assert.Equal(entries[0].GetProperty("leafHash").GetString(), proof.Text("leafHash"));
        (await admin.GetAsync($"/payments/ledger/proofs/consistency?from={Math.Max(1, before)}")).Expect(HttpStatusCode.OK);
        var verification = (await admin.GetAsync("/payments/ledger/verification")).Expect(HttpStatusCode.OK).Body;
        Assert.True(verification.GetProperty("valid").GetBoolean(), $"{verification}");
    }

    /// <summary>As an auditor does it: key and export by hand, and a program that knows nothing of the shop.</summary>
    [LocalFact]
    public async Task Export_OfARunningMall_IsFoundRightByTheProgramForAuditors()
    {
        var (admin, shopper) = (await shared.Client.LogInAsAdminAsync(), await shared.Client.NewShopperAsync());
        var orderId = await PayAsync(admin, shopper);
        await Eventually.Async(() => ExportAsync(admin), text => text.Contains(orderId, StringComparison.Ordinal), "the order in the export");
        using var folder = new TempFolder();
        var (file, key) = (Path.Combine(folder.Path, "ledger.jsonl"), Path.Combine(folder.Path, "key.pem"));
        var text = await ExportAsync(admin);
        await File.WriteAllTextAsync(file, text);
        await File.WriteAllTextAsync(key, (await admin.GetAsync("/payments/ledger/keys")).Expect(HttpStatusCode.OK).Body.GetProperty("keys")[0].GetProperty("publicKey").GetString());

        var (exitCode, said) = Check("--key", key, file);
        Assert.True(exitCode == 0, said);
        await File.WriteAllTextAsync(file, text.Replace($"\"orderId\":\"{orderId}\"", "\"orderId\":\"another\"", StringComparison.Ordinal));
        Assert.Equal(1, Check("--key", key, file).ExitCode);
    }

    private static (int ExitCode, string Said) Check(params string[] arguments)
    {
        using var said = new StringWriter();
        return (LedgerCheck.CommandLine.Run(arguments, said, said), said.ToString());
    }

    private static async Task<string> ExportAsync(MallClient admin) => (await admin.GetAsync("/payments/ledger/export")).Expect(HttpStatusCode.OK).Body is { ValueKind: JsonValueKind.String } lines ? lines.GetString()! : "";

    private static async Task<long> SizeAsync(MallClient admin) => (await admin.GetAsync("/payments/ledger/head")).Expect(HttpStatusCode.OK).Body.GetProperty("size").GetInt64();

    private static async Task<string> PayAsync(MallClient admin, MallClient shopper)
    {
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 3), quantity: 2);
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        return orderId;
    }
}
