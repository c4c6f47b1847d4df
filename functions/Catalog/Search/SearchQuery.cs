namespace Mall.Functions.Catalog;

/// <summary>What a product must have to be found.</summary>
internal abstract record SearchQuery
{
    private const float SynonymWeight = 0.8f;
    private const float TypoWeight = 0.5f;
    private const int ShortestWithTypo = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A term.</summary>
    public sealed record Term(string Text) : SearchQuery;

    /// <summary>Any term that begins so.</summary>
    public sealed record Prefix(string Text) : SearchQuery;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<SearchQuery> Parts) : SearchQuery;

    /// <summary>One of them, each counting as much as its weight; the best one counts.</summary>
    public sealed record Any(IReadOnlyList<(SearchQuery Part, float Weight)> Parts) : SearchQuery;

    /// <summary>The query of a text: all of its words, or their synonyms. A single ideograph is looked for at any place. Null if the text has no word.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="synonyms">Of the shop.</param>
    /// <param name="isTyping">Whether the last word may be the beginning of one.</param>
    /// <param name="isKnown">Whether some product has a term. If given, a word may have one wrong, missing, additional or swapped letter, and neighbouring ideographs a wrong one.</param>
    public static SearchQuery? Of(string text, Synonyms synonyms, bool isTyping = false, Func<string, bool>? isKnown = null)
    {
        var units = SearchUnit.Of(text);
        var parts = new List<SearchQuery>();
        for (var i = 0; i < units.Count;)
        {
            if (synonyms.At(units, i) is { } match)
            {
                parts.Add(new Any([.. match.Alternatives.Select((words, n) => ((SearchQuery)new All([.. Plain(words)]), n == 0 ? 1 : SynonymWeight))]));
                i += match.Length;
                continue;
            }

            var from = i;
            for (i++; i < units.Count && units[i].Run == units[from].Run && synonyms.At(units, i) is null; i++)
            {
            }

            parts.AddRange(isKnown is null ? Plain(units[from..i]) : [WithTypo(units[from..i], isKnown)]);
        }

        if (isTyping && parts.Count > 0 && units[^1] is { IsIdeograph: false } last)
        {
            parts[^1] = new Any([(parts[^1], 1), (new Prefix(last.Text), 1)]);
        }

        return parts.Count > 0 ? new All(parts) : null;
    }

    /// <summary>How much of a term it looks for, in UTF-16 code units from its beginning; 0: it does not.</summary>
    public int LengthIn(string term) => this switch
    {
        Term exact when exact.Text == term => term.Length,
        Prefix prefix when term.StartsWith(prefix.Text, StringComparison.Ordinal) => prefix.Text.Length,
        All all => all.Parts.Max(part => part.LengthIn(term)),
        Any any => any.Parts.Max(part => part.Part.LengthIn(term)),
        _ => 0,
    };

    private static IEnumerable<SearchQuery> Plain(IReadOnlyList<SearchUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsIdeograph)
            {
                yield return new Term(SearchText.Stem(units[i].Text));
            }
            else if (i + 1 < units.Count && units[i + 1].Run == units[i].Run)
            {
                yield return new Term(units[i].Text + units[i + 1].Text);
            }
            else if (i == 0 || units[i - 1].Run != units[i].Run)
            {
                yield return new Prefix(units[i].Text);
            }
        }
    }

    /// <param name="units">Of one run.</param>
    private static Any WithTypo(IReadOnlyList<SearchUnit> units, Func<string, bool> isKnown)
    {
        SearchQuery[] pairs = [.. Plain(units)];
        var exact = pairs.Length == 1 ? pairs[0] : new All(pairs);
        IEnumerable<SearchQuery> others = units[0].IsIdeograph
            // Without the pairs of the wrong ideograph.
            ? Enumerable.Range(0, units.Count).Select(wrong => (SearchQuery[])[.. pairs.Where((_, at) => at != wrong && at != wrong - 1)]).Where(left => left.Length > 0).Select(left => new All(left))
            : OneLetterAway(SearchText.Stem(units[0].Text)).Where(isKnown).Select(word => new Term(word));
        return new Any([(exact, 1), .. others.Select(other => (other, TypoWeight))]);
    }

    private static IEnumerable<string> OneLetterAway(string word)
    {
        if (word.Length < ShortestWithTypo)
        {
            yield break;
        }

        for (var i = 0; i <= word.Length; i++)
        {
            var (before, after) = (word[..i], word[i..]);
            foreach (var letter in Letters)
            {
                yield return before + letter + after;
                if (after.Length > 0)
                {
                    yield return before + letter + after[1..];
                }
            }

            if (after.Length > 0)
            {
                yield return before + after[1..];
            }

            if (after.Length > 1)
            {
                yield return $"{before}{after[1]}{after[0]}{after[2..]}";
            }
        }
    }
}

/// <summary>A word or an ideograph of a query.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Run">Equal for neighbouring ideographs.</param>
/// <param name="IsIdeograph">Whether it is an ideograph.</param>
internal readonly record struct SearchUnit(string Text, int Run, bool IsIdeograph)
{
    public static List<SearchUnit> Of(string text) => [.. SearchText.Runs(text).SelectMany((run, number) => run.Units.Select(unit => new SearchUnit(unit, number, run.IsIdeographs)))];
}
