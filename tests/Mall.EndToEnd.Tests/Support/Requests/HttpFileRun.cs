using System.Globalization;
using System.Text.RegularExpressions;

namespace Mall.EndToEnd.Tests.Support.Requests;

/// <summary>Sends the requests of a file one after the other, as somebody does who reads the answers: what is refused because the mall has not got that far yet, he sends again.</summary>
internal sealed partial class HttpFileRun(MallClient mall, HttpFile file)
{
    private const string Root = "{{mall}}";
    private const string Origin = "http://localhost:7071";

    private readonly Dictionary<string, Answer> _answers = [];

    public async Task SendAllAsync()
    {
        foreach (var request in file.Requests)
        {
            var answer = await Eventually.Async(
                () => SendAsync(request),
                answer => request.IsExpected((int)answer.Status) || answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable),
                $"an answer to \"{request.Title}\"");
            if (!request.IsExpected((int)answer.Status))
            {
                throw new InvalidOperationException($"\"{request.Title}\" answered {(int)answer.Status}: {answer.Body}");
            }

            if (request.Name is not null)
            {
                _answers[request.Name] = answer;
            }
        }
    }

    private async Task<Answer> SendAsync(HttpFileRequest request)
    {
        var path = request.Address.StartsWith(Root, StringComparison.Ordinal) ? request.Address[Root.Length..] : request.Address[Origin.Length..];
        var headers = request.Headers.Select(header => (header.Name, Resolve(header.Value))).ToArray();
        if (!headers.Contains(("Accept", "text/event-stream")))
        {
            return await mall.SendAsync(new HttpMethod(request.Method), Resolve(path), request.Body is null ? null : Resolve(request.Body), headers);
        }

        // It has no end to wait for.
        var token = headers.Single(header => header.Name == "Authorization").Item2["Bearer ".Length..];
        using var stream = await mall.As(token).OpenStreamAsync(Resolve(path));
        return new Answer(HttpStatusCode.OK, new HttpResponseMessage().Headers, "text/event-stream", default);
    }

    private string Resolve(string text) => Placeholder().Replace(text, match => ValueOf(match.Groups[1].Value.Trim()));

    private string ValueOf(string name)
    {
        if (file.Variables.TryGetValue(name, out var variable))
        {
            return Resolve(variable);
        }

        if (Reference().Match(name) is { Success: true } reference)
        {
            var answer = _answers[reference.Groups["name"].Value];
            return reference.Groups["header"] is { Success: true, Value: var header }
                ? string.Join(", ", answer.Headers.GetValues(header))
                : reference.Groups["path"].Value.Split('.').Aggregate(answer.Body, (value, member) => value.GetProperty(member)) is { ValueKind: JsonValueKind.String } text ? text.GetString()!
                : throw new InvalidOperationException($"{name} is no text.");
        }

        return name.Split(' ') switch
        {
            ["$guid"] => Guid.NewGuid().ToString(),
            ["$timestamp"] => DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["$datetime", "iso8601", var number, var unit] => Later(int.Parse(number, CultureInfo.InvariantCulture), unit).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"{{{{{name}}}}} is not known."),
        };
    }

    private static DateTimeOffset Later(int number, string unit) => unit switch
    {
        "m" => DateTimeOffset.UtcNow.AddMinutes(number),
        "h" => DateTimeOffset.UtcNow.AddHours(number),
        "d" => DateTimeOffset.UtcNow.AddDays(number),
        _ => throw new InvalidOperationException($"A unit of time {unit} is not known."),
    };

    [GeneratedRegex(@"\{\{(.+?)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?<name>\w+)\.response\.(headers\.(?<header>[\w-]+)|body\.\$\.(?<path>[\w.]+))$")]
    private static partial Regex Reference();
}
