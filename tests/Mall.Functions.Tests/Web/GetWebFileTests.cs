using System.IO.Compression;
using System.Text.RegularExpressions;
using Mall.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Tests.Web;

public sealed partial class GetWebFileTests
{
    private static readonly WebFiles Files = new();
    private static readonly IServiceProvider Services = new ServiceCollection().AddLogging().BuildServiceProvider();

    [Theory]
    [InlineData("/", "<title>Mall</title>")]
    [InlineData("/products/tea-longjing-250g", "<title>Mall</title>")]
    [InlineData("/orders/demo-sale.0199a5b3c4d5e7f80a1b2c3d4e5f60718", "<title>Mall</title>")]
    [InlineData("/console", "<title>Mall console</title>")]
    [InlineData("/console/orders/1", "<title>Mall console</title>")]
    public async Task Page_AtItsPath_IsHtmlThatIsAskedForAgain(string path, string title)
    {
        var answer = await GetAsync(path);

        Assert.Equal((200, "text/html; charset=utf-8", "no-cache"), (answer.Status, answer.ContentType, answer.Headers.CacheControl.ToString()));
        Assert.Contains(title, System.Text.Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/storefront-OLD.js")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/index.html")]
    [InlineData("/pages.json")]
    [InlineData("/products/")]
    [InlineData("/products/a/b")]
    [InlineData("/../host.json")]
    public async Task Path_WithNothingThere_Is404AndNeverThePage(string path)
    {
        var answer = await GetAsync(path);

        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task Script_OfThePage_IsKeptForEverAndComesCompressed()
    {
        var script = await ScriptAsync();

        var plain = await GetAsync(script);
        var brotli = await GetAsync(script, ("Accept-Encoding", "gzip, deflate, br"));
        var gzip = await GetAsync(script, ("Accept-Encoding", "gzip, br;q=0"));

        Assert.Equal("public, max-age=31536000, immutable", plain.Headers.CacheControl);
        Assert.Equal("br", brotli.Headers.ContentEncoding);
        Assert.Equal("gzip", gzip.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", brotli.Headers.Vary);
        Assert.Equal(plain.Body, await ReadAsync(new BrotliStream(new MemoryStream(brotli.Body), CompressionMode.Decompress)));
        Assert.Equal(plain.Body, await ReadAsync(new GZipStream(new MemoryStream(gzip.Body), CompressionMode.Decompress)));
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(answer => answer.Headers.ETag.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task File_ThatTheBrowserHas_Is304()
    {
        var first = await GetAsync("/");

        var second = await GetAsync("/", ("If-None-Match", $"\"other\", {first.Headers.ETag}"));

        Assert.Equal((304, 0), (second.Status, second.Body.Length));
    }

    [Fact]
    public async Task Page_Policy_AllowsNothingInlineAndNoFrame()
    {
        var policy = (await GetAsync("/")).Headers.ContentSecurityPolicy.ToString();

        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static async Task<string> ScriptAsync() => ScriptName().Match(System.Text.Encoding.UTF8.GetString((await GetAsync("/")).Body)).Groups[1].Value;

    private static async Task<(int Status, string? ContentType, IHeaderDictionary Headers, byte[] Body)> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext { RequestServices = Services };
        http.Request.Path = path;
        http.Response.Body = new MemoryStream();
        foreach (var (name, value) in headers)
        {
            http.Request.Headers[name] = value;
        }

        await new GetWebFile(Files).Run(http.Request).ExecuteAsync(http);
        return (http.Response.StatusCode, http.Response.ContentType, http.Response.Headers, ((MemoryStream)http.Response.Body).ToArray());
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var target = new MemoryStream();
        await stream.CopyToAsync(target);
        return target.ToArray();
    }

    [GeneratedRegex("src=\"(/assets/storefront-[A-Z0-9]+\\.js)\"")]
    private static partial Regex ScriptName();
}
