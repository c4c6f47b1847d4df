namespace Mall.Functions.Catalog;

/// <summary>A piece of a text: from <paramref name="Start"/> to before <paramref name="End"/>, in UTF-16 code units.</summary>
public readonly record struct TextRange(int Start, int End);

/// <summary>Where the searched words, their synonyms or their corrections are in a product.</summary>
public sealed record Highlights(IReadOnlyList<TextRange> Name, IReadOnlyList<TextRange> Description)
{
    internal static Highlights Of(Product product, SearchQuery query) => new(Ranges(product.Name, query), Ranges(product.Description, query));

    private static List<TextRange> Ranges(string text, SearchQuery query)
    {
        var ranges = new List<TextRange>();
        foreach (var (term, start, end) in SearchText.Terms(text))
        {
            // Of a pair of ideographs perhaps only the first.
            var to = query.LengthIn(term) is var length && length < term.Length ? start + length : end;
            if (length == 0)
            {
                continue;
            }

            if (ranges.Count > 0 && ranges[^1].End >= start)
            {
                ranges[^1] = ranges[^1] with { End = Math.Max(to, ranges[^1].End) };
            }
            else
            {
                ranges.Add(new TextRange(start, to));
            }
        }

        return ranges;
    }
}
