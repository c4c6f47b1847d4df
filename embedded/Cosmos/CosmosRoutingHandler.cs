namespace Mall.Embedded.Cosmos;

/// <summary>
/// Answers what is meant for the store in process; everything else goes on to the network. The factory makes and drops such handlers every few minutes:
/// this one owns nothing, so nothing is lost with it.
/// </summary>
internal sealed class CosmosRoutingHandler(CosmosHandler cosmos) : DelegatingHandler
{
    // Where the SDK asks, at its start, whether it runs in a virtual machine of Azure: nowhere near this process.
    private const string MetadataService = "169.254.169.254";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri?.Host is CosmosHandler.Host or MetadataService
            ? cosmos.AnswerAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);
}
