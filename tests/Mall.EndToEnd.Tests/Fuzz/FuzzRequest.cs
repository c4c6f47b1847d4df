namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>One request, as it can be sent and shown.</summary>
internal sealed record FuzzRequest(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType)
{
    public HttpRequestMessage ToMessage(Uri mall)
    {
        // As one text: a path with two slashes at its beginning would else be the name of a host.
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri(mall.GetLeftPart(UriPartial.Authority) + Path));
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }
        }

        return message;
    }

    public override string ToString()
    {
        var body = Body is null ? "" : System.Text.Encoding.UTF8.GetString(Body);
        return $"{Method} {Cut(Path)} [{string.Join("; ", Headers.Select(header => $"{header.Name}: {Cut(header.Value)}"))}] {ContentType} {Cut(body)}";
    }

    private static string Cut(string text) => text.Length <= 600 ? text : $"{text[..600]}... ({text.Length})";
}

/// <summary>Who asks, with what he may know. Whatever he does, nobody else's things may change.</summary>
/// <param name="Tokens">Null: none.</param>
/// <param name="Ids">Values for the parts of addresses and for members of bodies, by their names.</param>
internal sealed record FuzzActor(string Name, IReadOnlyList<string?> Tokens, IReadOnlyDictionary<string, string[]> Ids);
