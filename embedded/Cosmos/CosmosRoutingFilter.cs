using Microsoft.Extensions.Http;

namespace Mall.Embedded.Cosmos;

/// <summary>Puts a <see cref="CosmosRoutingHandler"/> in front of every handler chain that the factory makes.</summary>
internal sealed class CosmosRoutingFilter(Func<Task<CosmosHandler>> cosmos) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Insert(0, new CosmosRoutingHandler(cosmos()));
    };
}
