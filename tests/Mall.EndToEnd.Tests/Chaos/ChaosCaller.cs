namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Somebody who asks the mall for things and has every answer written down. No answer, or one that promises nothing (429, 5xx), is null: he does not know what became of it.</summary>
internal sealed class ChaosCaller(string who, ChaosMall mall, Told told) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private MallClient? _client;
    private Uri? _address;
    private string? _clientToken;

    public string Who { get; set; } = who;

    public string? Token { get; set; }

    public Task<Answer?> GetAsync(string path) => AskAsync(HttpMethod.Get, path, null);

    public Task<Answer?> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => AskAsync(HttpMethod.Post, path, body, headers);

    public async Task<Answer?> AskAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var client = await ClientAsync();
        var asked = DateTimeOffset.UtcNow;
        var what = $"{method} {path} {(body is null ? "" : body as string ?? JsonSerializer.Serialize(body))} {string.Join(' ', headers.Where(header => header.Name == "Idempotency-Key").Select(header => header.Value))}";
        try
        {
            var answer = await client.SendOnceAsync(method, path, body, headers).WaitAsync(Patience);
            told.Write(asked, Who, what, $"{(int)answer.Status} {answer.Body}");
            var isOfHost = MallClient.IsOfHost(answer);
            if (answer.Status == HttpStatusCode.InternalServerError && (!isOfHost || mall.InstanceKilledAt > DateTimeOffset.UtcNow || asked - mall.InstanceKilledAt > Moment))
            {
                told.WriteNever(Who, what, $"500 {answer.Body}", isOfHost);
            }

            return answer.Status >= HttpStatusCode.InternalServerError || answer.Status == HttpStatusCode.TooManyRequests ? null : answer;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            told.Write(asked, Who, what, "no answer");
            return null;
        }
        catch (TimeoutException)
        {
            told.Write(asked, Who, what, "no answer in time");
            told.WriteNever(Who, what, $"no answer within {Patience.TotalSeconds} s");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            // Not as docs/openapi.yaml says.
            told.Write(asked, Who, what, e.Message);
            told.WriteNever(Who, what, e.Message);
            return null;
        }
    }

    /// <summary>Until there is an answer that says something; null when there is none after many times.</summary>
    public async Task<Answer?> InsistAsync(Func<Task<Answer?>> ask)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await timer.WaitForNextTickAsync();
        }

        return null;
    }

    public void Dispose() => _client?.Dispose();

    private async Task<MallClient> ClientAsync()
    {
        var address = await mall.AddressAsync();
        if (_client is null || _address != address || _clientToken != Token)
        {
            _client?.Dispose();
            (_client, _address, _clientToken) = (new MallClient(address, Token), address, Token);
        }

        return _client;
    }
}
