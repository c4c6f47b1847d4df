using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Users;

/// <summary>Over a real Redis.</summary>
public sealed class RequestSignaturesTests(RealRedis redis) : RedisShopTests(redis)
{
    private const string Path = "/api/v1/seckill/sales/s1/tickets";
    private const string Body = """{"quantity":1}""";

    // Of the shop's key in these tests, 32 zero bytes; good until 2027.
    private const string LiLeisToken = "lilei.0123456789abcdef0123456789abcdef.1800000000.2wMoy229Uau73dDhkOoKZW8iy1GMRgwXRfy7uWKmgas";

    private readonly string _nonce = RequestSigner.NewNonce();

    /// <summary>Made with another implementation (Python's hmac); clients that are written elsewhere may test themselves with it.</summary>
    [Fact]
    public async Task Check_AKnownSignature_IsGood()
    {
        (string, string)[] headers =
        [
            ("Content-Digest", "sha-256=:YPyB8W+pAWev7/z4v08gpyA5XSQMEtEQ2yEikiY2m4A=:"),
            ("Signature-Input", "app=(\"@method\" \"@path\" \"content-digest\");created=1794355200;nonce=\"4Zq0LhGmJk5y0b2T\";keyid=\"lilei.0123456789abcdef0123456789abcdef.1800000000\""),
            ("Signature", "app=:DD4aub5/VmS5MTDc0IGcZ9GpUuxzeTk91HLfRcSa9YU=:"),
        ];

        Assert.Null(await CheckAsync(headers));
        Assert.Equal(headers, RequestSigner.Sign(LiLeisToken, "POST", Path, Body, Shop.Clock.GetUtcNow(), "4Zq0LhGmJk5y0b2T"));
    }

    [Fact]
    public async Task Check_LeavesTheBody()
    {
        var request = Request(Signed(), Path, Body);

        await Shop.Get<RequestSignatures>().CheckAsync(request, "lilei", 4096, default);

        Assert.Equal(Body, await new StreamReader(request.Body).ReadToEndAsync());
    }

    [Fact]
    public async Task Check_TheSameRequestAgain_IsReplayedOnEveryInstance()
    {
        await using var other = await TestShop.OpenAsync(await Redis.SettingsAsync());

        Assert.Null(await CheckAsync(Signed()));
        Assert.Equal("signature-replayed", await CheckAsync(Signed()));
        Assert.Equal("signature-replayed", (await other.Get<RequestSignatures>().CheckAsync(Request(Signed(), Path, Body), "lilei", 4096, default))?.Code);
    }

    [Theory]
    [InlineData(-31)]
    [InlineData(31)]
    public async Task Check_SignedByAClockThatIsTooFarOff_IsExpired(int seconds) => Assert.Equal("signature-expired", await CheckAsync(Signed(after: seconds)));

    [Theory]
    [InlineData(-30)]
    [InlineData(30)]
    public async Task Check_SignedByAClockThatIsALittleOff_IsGood(int seconds) => Assert.Null(await CheckAsync(Signed(after: seconds)));

    [Theory]
    [InlineData("POST", Path, """{"quantity":2}""")]
    [InlineData("POST", "/api/v1/seckill/sales/s2/tickets", Body)]
    [InlineData("PUT", Path, Body)]
    public async Task Check_OfAnotherRequest_IsInvalid(string method, string path, string body) => Assert.Equal("signature-invalid", await CheckAsync(Signed(), method, path, body));

    /// <summary>Whoever changes a part has to sign anew, and has no key.</summary>
    [Theory]
    [InlineData("Content-Digest", "sha-256=:YPyB", "sha-256=:ZPyB")]
    [InlineData("Signature-Input", "created=1794355200", "created=1794355201")]
    [InlineData("Signature-Input", "nonce=\"", "nonce=\"x")]
    [InlineData("Signature-Input", "lilei.0123", "lilei.1123")]
    [InlineData("Signature-Input", " \"content-digest\"", "")]
    [InlineData("Signature-Input", "app=", "other=")]
    [InlineData("Signature", "app=", "other=")]
    [InlineData("Signature", "app=:", "app=:A")]
    public async Task Check_OfChangedHeaders_IsInvalid(string name, string what, string with)
    {
        var changed = Signed().Select(header => header.Name == name ? (name, header.Value.Replace(what, with, StringComparison.Ordinal)) : header).ToArray();

        Assert.NotEqual(Signed(), changed);
        Assert.Equal("signature-invalid", await CheckAsync(changed));
    }

    [Theory]
    [InlineData("Content-Digest")]
    [InlineData("Signature-Input")]
    [InlineData("Signature")]
    public async Task Check_WithoutAHeader_IsInvalid(string name) => Assert.Equal("signature-invalid", await CheckAsync([.. Signed().Where(header => header.Name != name)]));

    [Fact]
    public async Task Check_WithTheDeviceOfSomebodyElse_IsInvalid() =>
        Assert.Equal("signature-invalid", await CheckAsync(Signed(Shop.Get<DeviceTokens>().Issue("hanmei", null))));

    [Fact]
    public async Task Check_WithAMadeUpSecret_IsInvalid() =>
        Assert.Equal("signature-invalid", await CheckAsync(Signed(LiLeisToken[..LiLeisToken.LastIndexOf('.')] + "." + new string('A', 43))));

    [Fact]
    public async Task Check_WithADeviceTokenThatEnded_IsInvalid()
    {
        var token = Shop.Get<DeviceTokens>().Issue("lilei", null);
        Shop.Clock.Advance(TimeSpan.FromDays(180));

        Assert.Equal("signature-invalid", await CheckAsync(Signed(token)));
    }

    [Fact]
    public async Task Check_ABodyBeyondTheLimit_IsTooLarge() => Assert.Equal("body-too-large", await CheckAsync(Signed(), body: new string('x', 4097)));

    private (string Name, string Value)[] Signed(string token = LiLeisToken, int after = 0) =>
        RequestSigner.Sign(token, "POST", Path, Body, Shop.Clock.GetUtcNow().AddSeconds(after), _nonce);

    private async Task<string?> CheckAsync((string Name, string Value)[] headers, string method = "POST", string path = Path, string body = Body) =>
        (await Shop.Get<RequestSignatures>().CheckAsync(Request(headers, path, body, method), "lilei", 4096, default))?.Code;

    private HttpRequest Request((string Name, string Value)[] headers, string path, string body, string method = "POST")
    {
        var request = Shop.Request(Encoding.UTF8.GetBytes(body));
        (request.Method, request.Path) = (method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return request;
    }
}
