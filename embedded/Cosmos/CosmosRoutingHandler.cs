namespace Mall.Embedded.Cosmos;

/// <summary>
/// Answers what is meant for the store in process; everything else goes on to the network. The factory makes and drops such handlers every few minutes:
/// this one owns nothing, so nothing is lost with it.
/// </summary>
/// <param name="cosmos">Completes when the host has opened the store; requests wait for it.</param>
internal sealed class CosmosRoutingHandler(Task<CosmosHandler> cosmos) : DelegatingHandler
{
    // Where the SDK asks, at its start, whether it runs in a virtual machine of Azure: nowhere near this process.
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
