using Mall.EndToEnd.Tests.Support.Requests;

namespace Mall.EndToEnd.Tests;

/// <summary>The files in requests/ do what they say, each from top to bottom. They use the demo's products and administrator.</summary>
[Collection(SharedMallCollection.Name)]
public sealed class RequestFilesTests(SharedMall shared)
{
    [LocalTheory]
    [InlineData("users")]
    [InlineData("catalog")]
    [InlineData("cart")]
    [InlineData("recommendations")]
    [InlineData("orders")]
    [InlineData("coupons")]
    [InlineData("payments")]
    [InlineData("ledger")]
    [InlineData("notifications")]
    [InlineData("seckill")]
    [InlineData("operations")]
    public async Task Requests_FromTopToBottom_AreAnsweredAsTheySay(string feature)
    {
        var file = HttpFile.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "requests", feature + ".http")));

        await new HttpFileRun(shared.Client, file).SendAllAsync();
    }
}
