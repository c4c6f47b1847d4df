namespace Mall.Embedded.Cosmos;

/// <summary>
/// Answers requests for the store in the process and passes all others on to the network. The factory replaces such handlers every few minutes, which loses nothing:
/// this handler owns nothing.
/// </summary>
/// <param name="cosmos">Completes when the host has opened the store. Requests wait for that.</param>
internal sealed class CosmosRoutingHandler(Task<CosmosHandler> cosmos) : DelegatingHandler
{
    // Here the SDK asks, at its start, whether it runs in an Azure virtual machine. This process never does.
    private const string MetadataService = "169.254.169.254";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri?.Host switch
        {
            CosmosHandler.Host or MetadataService when cosmos.IsCompletedSuccessfully => cosmos.Result.AnswerAsync(request, cancellationToken),
            CosmosHandler.Host or MetadataService => WaitAsync(request, cancellationToken),
            _ => base.SendAsync(request, cancellationToken),
        };

    private async Task<HttpResponseMessage> WaitAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await (await cosmos.WaitAsync(cancellationToken)).AnswerAsync(request, cancellationToken);
}
