using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mall.Browser.Tests.Support;

/// <summary>A mall behind a door at which a new version of the storefront is deployed: from <see cref="Deploy"/> on the page names scripts of other names, which say their version, the old scripts are
/// gone, and the service worker is the one that the build would make of it. All else is the mall's own.</summary>
internal sealed partial class DeployedSite : IAsyncDisposable
{
    private const string Suffix = "-next";

    private readonly WebApplication _door;
    private readonly HttpClient _mall;
    private volatile bool _isNew;

    private DeployedSite(WebApplication door, Uri mall)
    {
        _door = door;
        _mall = new HttpClient { BaseAddress = mall };
    }

    public Uri Address => new(_door.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<DeployedSite> OpenAsync(Uri mall)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new DeployedSite(builder.Build(), mall);
        site._door.Run(site.AnswerAsync);
        await site._door.StartAsync();
        return site;
    }

    public void Deploy() => _isNew = true;

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        _mall.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var isNew = _isNew;
        var path = context.Request.Path.Value! + context.Request.QueryString;
        var isScript = Script().IsMatch(path);
        if (isScript && path.Contains(Suffix, StringComparison.Ordinal) != isNew)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), path.Replace(Suffix, "", StringComparison.Ordinal));
        using var answer = await _mall.SendAsync(request, context.RequestAborted);
        var body = await answer.Content.ReadAsStringAsync(context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is "Content-Type" or "Content-Security-Policy" or "Cache-Control" or "Date")
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        await context.Response.WriteAsync(isNew ? Renew(path, isScript, body) : body, context.RequestAborted);
    }

    private static string Renew(string path, bool isScript, string body) =>
        isScript ? Script().Replace(body, $"$1{Suffix}.js") + ";document.documentElement.dataset.version='next';"
        : path == "/sw.js" ? ShellName().Replace(Script().Replace(body, $"$1{Suffix}.js"), $"$0{Suffix}")
        : path.StartsWith("/api/", StringComparison.Ordinal) ? body
        : Script().Replace(body, $"$1{Suffix}.js");

    /// <summary>The storefront's scripts, with the hash in their names, as pages and other scripts name them.</summary>
    [GeneratedRegex(@"((?:/assets|\.)/storefront-[A-Za-z0-9-]+?)(?:-next)?\.js")]
    private static partial Regex Script();

    /// <summary>The name of the cache with the shell; the version is a hash of twelve digits.</summary>
    [GeneratedRegex("mall-shell-[0-9a-f]{12}")]
    private static partial Regex ShellName();
}
