using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Something was told that is not true, or was never made true.</summary>
internal sealed class ContradictionException(string sentence, string story) : Exception($"{sentence}\n{story}")
{
    public string Sentence => sentence;
}

/// <summary>Everything that anybody asked and was answered, in the order of the answers: the ledger that the shop is held against, and from which the story of a contradiction is told.</summary>
internal sealed class Told
{
    private const int LongestLine = 600;

    private readonly ConcurrentQueue<(DateTimeOffset Asked, DateTimeOffset Answered, string Who, string What, string Answer)> _entries = new();
    private readonly ConcurrentBag<(string Text, bool IsOfHost)> _never = [];

    public int Count => _entries.Count;

    /// <summary>Answers that nobody should ever get: a 500, a body that docs/openapi.yaml does not know, none within half a minute. An empty 500 is the host's; the shop always says something.</summary>
    public IReadOnlyCollection<(string Text, bool IsOfHost)> Never => _never;

    public void Write(DateTimeOffset asked, string who, string what, string answer) => _entries.Enqueue((asked, DateTimeOffset.UtcNow, who, what, answer));

    public void WriteNever(string who, string what, string answer, bool isOfHost = false) => _never.Add(($"{DateTimeOffset.UtcNow:HH:mm:ss.fff} {who}: {what} -> {Short(answer)}", isOfHost));

    /// <exception cref="ContradictionException">It is not so.</exception>
    public void Must(bool isTrue, string sentence, params string[] about)
    {
        if (!isTrue)
        {
            throw new ContradictionException(sentence, Story(about));
        }
    }

    /// <summary>What was asked and answered about any of these ids; without lists that happen to have them.</summary>
    public string Story(params string[] about)
    {
        var story = new StringBuilder();
        foreach (var (asked, answered, who, what, answer) in _entries.Where(entry => entry.Who == Chapter || Array.Exists(about, id => IsAbout(entry.What, entry.Answer, id))))
        {
            story.AppendLine(CultureInfo.InvariantCulture, $"  {asked:HH:mm:ss.fff} {who}: {Short(what)}");
            story.AppendLine(CultureInfo.InvariantCulture, $"  {answered:HH:mm:ss.fff}   -> {Short(answer)}");
        }

        return story.ToString();
    }

    /// <summary>All of it.</summary>
    public string Everything() => string.Join('\n', _entries.Select(entry => $"{entry.Asked:HH:mm:ss.fff} {entry.Answered:HH:mm:ss.fff} {entry.Who}: {Short(entry.What)} -> {Short(entry.Answer)}"));

    /// <summary>Who writes what happened to all: kills, starts.</summary>
    public const string Chapter = "the machine";

    private static bool IsAbout(string what, string answer, string id) =>
        what.Contains(id, StringComparison.Ordinal) || (!what.StartsWith("GET", StringComparison.Ordinal) && answer.Contains(id, StringComparison.Ordinal));

    private static string Short(string text) => text.Length > LongestLine ? text[..LongestLine] + "..." : text;
}
