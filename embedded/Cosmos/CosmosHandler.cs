using System.Net;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos;

/// <summary>An account without a network: answers the SDK's requests in the same process, at the made-up address <see cref="Host"/>.</summary>
internal sealed class CosmosHandler(CosmosAccount account) : HttpMessageHandler
{
    /// <summary>The one host name that is answered; all others are unknown.</summary>
    public const string Host = "cosmos.embedded";

    public Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<HttpResponseMessage>(cancellationToken);
        }

        // At its start the SDK also asks a virtual machine's metadata service through this handler.
        return message.RequestUri is { } uri && uri.Host.Equals(Host, StringComparison.OrdinalIgnoreCase)
            ? account.AnswerAsync(new CosmosRequest(message, uri), cancellationToken).AsTask()
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = message });
    }
}
