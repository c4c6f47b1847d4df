using Microsoft.Extensions.Http;

namespace Mall.Functions.Tests.Builders;

/// <summary>Lets a test do something between two requests to the database: what another process might do at that moment.</summary>
internal sealed class RequestHook(TestShop shop) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Insert(0, new Handler(shop));
    };

    private sealed class Handler(TestShop shop) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (shop.BeforeRequest is { } before)
            {
                await before(request);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
