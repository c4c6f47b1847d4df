using System.Net;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Http;

internal static class HttpRegistration
{
    public static void Add(WebApplicationBuilder web, EmbeddedOptions embedded, HttpOptions options)
    {
        web.WebHost.UseKestrelCore();
        web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBodySize;
            kestrel.Listen(IPAddress.Loopback, embedded.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });

        web.Services.AddRouting();
        web.Services.AddMvcCore();
        web.Services.AddHttpClient();
        web.Services.AddSingleton(options);
        web.Services.AddSingleton(new HostAddress { BaseUrl = $"http://127.0.0.1:{embedded.Port}" });
        web.Services.AddSingleton<HttpTriggerSource>();
        web.Services.AddSingleton<ITriggerSource>(services => services.GetRequiredService<HttpTriggerSource>());
        web.Services.AddSingleton<IEndpointContributor>(services => services.GetRequiredService<HttpTriggerSource>());
        web.Services.AddSingleton<IParameterBinder, HttpRequestBinder>();
    }

    /// <summary>The worker's fixed pipeline; an app cannot add to it.</summary>
    public static void Use(WebApplication app)
    {
        app.Use(next =>
        {
            var options = Options.Create(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
            var forwarded = new ForwardedHeadersMiddleware(next, app.Services.GetRequiredService<ILoggerFactory>(), options);
            return http => IsForwarded(http.Request.Headers) ? forwarded.Invoke(http) : next(http);
        });
        app.UseRouting();

        // The real host's router takes a method that a route does not list for no match at all; ASP.NET Core would answer 405.
        app.Use(next => http =>
        {
            if (http.GetEndpoint() is null or RouteEndpoint)
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseEndpoints(endpoints =>
        {
            foreach (IEndpointContributor contributor in app.Services.GetServices<IEndpointContributor>())
            {
                contributor.Map(endpoints);
            }
        });
    }

    /// <summary>The middleware looks at everything for every request; here most have come directly.</summary>
    private static bool IsForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
        || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName)
        || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedHostHeaderName)
        || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedPrefixHeaderName);
}
