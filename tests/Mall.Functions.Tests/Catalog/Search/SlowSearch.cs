using System.Text.RegularExpressions;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

/// <summary>What a search must find and how it must rank, computed the slow way, from the text of every product: BM25 as Robertson and Zaragoza (2009) define it, over a text in which name and
/// category are repeated as often as they count. It knows lower-case words without plurals, and ideographs.</summary>
internal static partial class SlowSearch
{
    /// <summary>The products with all words of the query, with their scores.</summary>
    public static Dictionary<string, double> Rank(IReadOnlyCollection<Product> products, string query)
    {
        var texts = products.ToDictionary(product => product.ProductId, product => Tokens(
            [.. Enumerable.Repeat(product.Name, SearchIndex.NameWeight), .. Enumerable.Repeat(product.Category, SearchIndex.CategoryWeight), product.Description]));
        var average = texts.Values.Average(text => text.Length);
        var scores = new Dictionary<string, double>();
        foreach (var (id, text) in texts)
        {
            var parts = Wanted(query).Select(wanted => texts.Values.SelectMany(other => other).Distinct().Where(wanted).Select(term => Bm25(term, text)).DefaultIfEmpty(0).Max()).ToArray();
            if (parts.All(part => part > 0))
            {
                scores[id] = parts.Sum();
            }
        }

        return scores;

        double Bm25(string term, string[] text)
        {
            var frequency = text.Count(token => token == term);
            var containing = texts.Values.Count(other => other.Contains(term));
            var idf = Math.Log(1 + ((texts.Count - containing + 0.5) / (containing + 0.5)));
            return idf * (frequency * (SearchIndex.K1 + 1)) / (frequency + (SearchIndex.K1 * (1 - SearchIndex.B + (SearchIndex.B * text.Length / average))));
        }
    }

    private static IEnumerable<Func<string, bool>> Wanted(string query)
    {
        foreach (var part in Part().Matches(query).Select(match => match.Value))
        {
            if (part[0] < 128)
            {
                yield return term => term == part;
            }
            else if (part.Length == 1)
            {
                yield return term => term.StartsWith(part, StringComparison.Ordinal);
            }

            for (var i = 0; part[0] >= 128 && i + 1 < part.Length; i++)
            {
                var pair = part.Substring(i, 2);
                yield return term => term == pair;
            }
        }
    }

    private static string[] Tokens(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => Part().Matches(text)).SelectMany(match => match.Value[0] < 128
            ? [match.Value]
            : Enumerable.Range(0, match.Length).Select(i => match.Value.Substring(i, Math.Min(2, match.Length - i)))),
    ];

    [GeneratedRegex("[a-z0-9]+|[\u4E00-\u9FFF]+")]
    private static partial Regex Part();
}
