namespace Mall.EndToEnd.Tests.Support;

/// <summary>An open stream of server-sent events.</summary>
internal sealed class EventStream(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    private static readonly TimeSpan Patience = HangGuard.Time;

    /// <summary>The next event; null when the stream has ended as it should. Comments are skipped.</summary>
    public async Task<(string Id, JsonElement Data)?> NextAsync()
    {
        string? id = null;
        while (await LineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = line["id: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (id!, JsonDocument.Parse(line["data: ".Length..]).RootElement);
            }
        }

        return null;
    }

    /// <summary>The next line, whatever it is.</summary>
    public async Task<string?> LineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await reader.ReadLineAsync(patience.Token);
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
