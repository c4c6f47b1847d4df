using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Client;

/// <summary>The pages of one query, fetched one after the other.</summary>
internal sealed class InstancePages(
    OrchestrationQuery query, Func<OrchestrationQuery, string?, int, CancellationToken, Task<Page<OrchestrationMetadata>>> fetch)
    : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
        PagesAsync(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> PagesAsync(
        string? after, int size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            var page = await fetch(query, after, size, cancellation);
            yield return page;
            after = page.ContinuationToken;
        }
        while (after is not null);
    }
}
