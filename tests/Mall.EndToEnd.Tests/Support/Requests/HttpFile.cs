using System.Globalization;
using System.Text.RegularExpressions;

namespace Mall.EndToEnd.Tests.Support.Requests;

/// <summary>A file of requests as editors understand it (REST Client, Visual Studio, Rider): <c>###</c> between requests, <c>@name = value</c>, <c>{{variables}}</c>.</summary>
internal sealed partial class HttpFile
{
    private HttpFile(IReadOnlyDictionary<string, string> variables, IReadOnlyList<HttpFileRequest> requests) => (Variables, Requests) = (variables, requests);

    public IReadOnlyDictionary<string, string> Variables { get; }

    public IReadOnlyList<HttpFileRequest> Requests { get; }

    public static HttpFile Parse(string text)
    {
        var variables = new Dictionary<string, string>();
        var requests = new List<HttpFileRequest>();
        foreach (var block in Separator().Split(text.ReplaceLineEndings("\n")))
        {
            var lines = block.Split('\n');
            var first = Array.FindIndex(lines, 1, line => RequestLine().IsMatch(line));
            foreach (var line in lines[..(first < 0 ? lines.Length : first)])
            {
                if (Variable().Match(line) is { Success: true } variable)
                {
                    variables[variable.Groups[1].Value] = variable.Groups[2].Value.Trim();
                }
            }

            if (first >= 0)
            {
                requests.Add(Request(lines, first));
            }
        }

        return new HttpFile(variables, requests);
    }

    private static HttpFileRequest Request(string[] lines, int first)
    {
        var comments = string.Join('\n', lines[..first]);
        var line = RequestLine().Match(lines[first]);
        var empty = Array.FindIndex(lines, first, string.IsNullOrWhiteSpace);
        var headers = lines[(first + 1)..(empty < 0 ? lines.Length : empty)].Select(header => header.Split(':', 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()));
        var body = empty < 0 ? "" : string.Join('\n', lines[empty..]).Trim();
        var answers = Answers().Match(comments) is { Success: true } said ? StatusCode().Matches(said.Value).Select(code => int.Parse(code.Value, CultureInfo.InvariantCulture)) : [];
        return new HttpFileRequest(
            lines[0].Trim(), Name().Match(comments) is { Success: true } name ? name.Groups[1].Value : null, line.Groups[1].Value, line.Groups[2].Value.Trim(), [.. headers], body.Length == 0 ? null : body, [.. answers]);
    }

    [GeneratedRegex("^###", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^@(\w+)\s*=(.*)$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD) (.+)$")]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^# @name (\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^# Answers .*$", RegexOptions.Multiline)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\b[1-5]\d\d\b")]
    private static partial Regex StatusCode();
}
