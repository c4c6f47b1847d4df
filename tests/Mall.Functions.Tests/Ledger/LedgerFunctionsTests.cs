using System.Text;
using Mall.Functions.Ledger;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Ledger;

public sealed class LedgerFunctionsTests : ShopTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Shop.Get<LedgerStore>().AppendAsync([Posting.Of(LedgerEvents.Paid("order-1", 900, discount: 100)), .. LedgerEvents.PaidOrders(120)], default);
    }

    [Fact]
    public async Task Entries_AreListedPageByPage()
    {
        var indices = new List<long>();
        var query = "?pageSize=100";
        for (var pages = 0; pages < 3; pages++)
        {
            var page = (await CallAsync(Shop.Make<ListLedgerEntries>().Run, query)).Body;
            indices.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("index").GetInt64()));
            query = "?pageSize=100&continuationToken=" + page.GetProperty("continuationToken").GetString();
        }

        Assert.Equal(Enumerable.Range(0, 243).Select(i => (long)i), indices);
    }

    [Fact]
    public async Task Entry_OnTheWire_HasTheseMembers()
    {
        var item = (await CallAsync(Shop.Make<ListLedgerEntries>().Run, "?from=1&pageSize=1")).Body.GetProperty("items")[0];

        Assert.Equal(
            ["index", "at", "transaction", "kind", "orderId", "reference", "account", "debit", "currency", "eventId", "leafHash"],
            item.EnumerateObject().Select(member => member.Name));
        Assert.Equal((1, "discounts", 100), (item.GetProperty("index").GetInt32(), item.GetProperty("account").GetString(), item.GetProperty("debit").GetInt32()));
    }

    [Theory]
    [InlineData("?from=243", 0)]
    [InlineData("?from=9223372036854775807", 0)]
    [InlineData("?from=242", 1)]
    public async Task Entries_FromTheEnd_AreThoseThatAreLeft(string query, int expected)
    {
        var page = (await CallAsync(Shop.Make<ListLedgerEntries>().Run, query)).Body;

        Assert.Equal(expected, page.GetProperty("items").GetArrayLength());
        Assert.Null(page.GetProperty("continuationToken").GetString());
    }

    [Theory]
    [InlineData("?from=-1")]
    [InlineData("?from=x")]
    [InlineData("?pageSize=0")]
    [InlineData("?continuationToken=eA")]
    public async Task Entries_WithANonsensicalQuery_AreRefused(string query) => Assert.Equal(400, (await CallAsync(Shop.Make<ListLedgerEntries>().Run, query)).Status);

    [Fact]
    public async Task Head_IsSignedWithTheKeyThatIsServed()
    {
        var head = JsonSerializer.Deserialize<SignedHead>((await CallAsync(Shop.Make<GetLedgerHead>().Run)).Body, JsonSerializerOptions.Web)!;
        var keys = (await CallAsync((request, _) => Task.FromResult(Shop.Make<ListLedgerKeys>().Run(request)))).Body.GetProperty("keys");

        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(keys[0].GetProperty("publicKey").GetString());
        Assert.Equal((243, keys[0].GetProperty("keyId").GetString()), (head.Size, head.KeyId));
        Assert.True(key.VerifyData(
            Encoding.UTF8.GetBytes($$"""{"at":"{{head.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}","keyId":"{{head.KeyId}}","rootHash":"{{head.RootHash}}","size":243}"""),
            Convert.FromBase64String(head.Signature),
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public async Task Heads_ThatAreKept_AreListedPageByPage()
    {
        for (var i = 0; i < 3; i++)
        {
            await Shop.Make<SignLedgerHead>().Run(null!, default);
            await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(1, from: 1000 + i), default);
        }

        var first = (await CallAsync(Shop.Make<ListLedgerHeads>().Run, "?pageSize=2")).Body;
        var second = (await CallAsync(Shop.Make<ListLedgerHeads>().Run, "?pageSize=2&continuationToken=" + first.GetProperty("continuationToken").GetString())).Body;

        Assert.Equal([243, 245, 247], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(head => head.GetProperty("size").GetInt32()));
        Assert.Equal([247], (await CallAsync(Shop.Make<ListLedgerHeads>().Run, "?from=246")).Body.GetProperty("items").EnumerateArray().Select(head => head.GetProperty("size").GetInt32()));
    }

    [Fact]
    public async Task InclusionProof_OfAnEntry_IsVerifiedByAStranger()
    {
        var proof = (await CallAsync(Shop.Make<GetInclusionProof>().Run, "?index=100&size=200")).Body;

        Assert.True(SlowMerkle.VerifyInclusion(100, 200, Hash(proof, "leafHash"), Path(proof), Hash(proof, "rootHash")));
    }

    [Fact]
    public async Task InclusionProof_WithoutSize_IsOfTheHead()
    {
        var proof = (await CallAsync(Shop.Make<GetInclusionProof>().Run, "?index=242")).Body;
        var head = (await CallAsync(Shop.Make<GetLedgerHead>().Run)).Body;

        Assert.Equal(head.GetProperty("rootHash").GetString(), proof.GetProperty("rootHash").GetString());
        Assert.True(SlowMerkle.VerifyInclusion(242, 243, Hash(proof, "leafHash"), Path(proof), Hash(head, "rootHash")));
    }

    [Fact]
    public async Task ConsistencyProof_OfTwoSizes_IsVerifiedByAStranger()
    {
        var proof = (await CallAsync(Shop.Make<GetConsistencyProof>().Run, "?from=77&to=243")).Body;

        Assert.True(SlowMerkle.VerifyConsistency(77, 243, Hash(proof, "fromRootHash"), Hash(proof, "toRootHash"), Path(proof)));
    }

    [Theory]
    [InlineData("?index=243")]
    [InlineData("?index=5&size=5")]
    [InlineData("?index=5&size=244")]
    [InlineData("")]
    public async Task InclusionProof_OfWhatIsNotThere_IsRefused(string query) => Assert.Equal(400, (await CallAsync(Shop.Make<GetInclusionProof>().Run, query)).Status);

    [Theory]
    [InlineData("?from=0&to=5")]
    [InlineData("?from=6&to=5")]
    [InlineData("?from=6&to=244")]
    [InlineData("")]
    public async Task ConsistencyProof_OfWhatIsNotThere_IsRefused(string query) => Assert.Equal(400, (await CallAsync(Shop.Make<GetConsistencyProof>().Run, query)).Status);

    [Fact]
    public async Task Proof_OfADamagedLedger_SaysSo()
    {
        await Shop.DeleteAsync(60);

        var answer = await CallAsync(Shop.Make<GetInclusionProof>().Run, "?index=5");

        Assert.Equal((409, "ledger-damaged"), answer.Told);
    }

    [Fact]
    public async Task Verification_OfAWholeLedger_IsValid()
    {
        var verification = (await CallAsync(Shop.Make<GetLedgerVerification>().Run)).Body;

        Assert.Equal((true, 243, true), (verification.GetProperty("valid").GetBoolean(), verification.GetProperty("size").GetInt32(), verification.GetProperty("complete").GetBoolean()));
        Assert.False(verification.TryGetProperty("firstBad", out _));
    }

    private Task<Answer> CallAsync(Func<HttpRequest, CancellationToken, Task<IResult>> function, string query = "") => Shop.CallAsync(null, null, request => function(request, default), query);

    private static byte[] Hash(JsonElement proof, string name) => Convert.FromHexString(proof.GetProperty(name).GetString()!);

    private static byte[][] Path(JsonElement proof) => [.. proof.GetProperty("path").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString()!))];
}
