using System.Text;

namespace Mall.Functions.Catalog;

/// <summary>A word, or neighbouring ideographs, of a text.</summary>
/// <param name="Units">The word in lower case, or each ideograph.</param>
/// <param name="IsIdeographs">Whether the units are ideographs.</param>
/// <param name="Starts">The index of each unit in the text, in UTF-16 code units; then the end of the last.</param>
internal sealed record Run(IReadOnlyList<string> Units, bool IsIdeographs, IReadOnlyList<int> Starts);

/// <summary>A search term of a text, and its place there: from <paramref name="Start"/> to before <paramref name="End"/>, in UTF-16 code units.</summary>
internal readonly record struct PlacedTerm(string Term, int Start, int End);

/// <summary>Cuts text into search terms. A word is a term in lower case, without accents, in the singular. Chinese (and Japanese and Korean) has no spaces between words: each two neighbouring
/// ideographs are a term, and the last one alone, so that every ideograph begins one. Compatibility characters (full-width letters, ligatures) count as the plain ones.</summary>
internal static class SearchText
{
    private const int ShortestPlural = 4;

    public static IEnumerable<PlacedTerm> Terms(string text) => Runs(text).SelectMany(Terms);

    public static IEnumerable<PlacedTerm> Terms(Run run)
    {
        for (var i = 0; i < run.Units.Count; i++)
        {
            yield return !run.IsIdeographs ? new PlacedTerm(Stem(run.Units[i]), run.Starts[i], run.Starts[i + 1])
                : i + 1 < run.Units.Count ? new PlacedTerm(run.Units[i] + run.Units[i + 1], run.Starts[i], run.Starts[i + 2])
                : new PlacedTerm(run.Units[i], run.Starts[i], run.Starts[i + 1]);
        }
    }

    /// <summary>The text without anything that a search ignores, for comparing.</summary>
    public static string Plain(string text) => string.Join(' ', Runs(text).SelectMany(run => run.Units));

    public static List<Run> Runs(string text)
    {
        var runs = new List<Run>();
        var word = new StringBuilder();
        var units = new List<string>();
        var starts = new List<int>();
        var end = 0;
        for (var (at, length) = (0, 0); at < text.Length; at += length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var original, out length);
            if (Rune.IsLetterOrDigit(original) && original.IsAscii)
            {
                Letter(Rune.ToLowerInvariant(original), at, at + length);
            }
            else if (CompatibilityForm.DecompositionOf(original.Value) is { } parts && !(IsIdeograph(original) && parts.Count > 1))
            {
                foreach (var part in parts)
                {
                    Take(new Rune(part), at, at + length);
                }
            }
            else
            {
                Take(original, at, at + length);
            }
        }

        EndWord();
        EndIdeographs();
        return runs;

        void Take(Rune rune, int from, int to)
        {
            if (IsIdeograph(rune))
            {
                EndWord();
                units.Add(rune.ToString());
                starts.Add(from);
                end = to;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                Letter(Rune.ToLowerInvariant(rune), from, to);
            }
            else if (word.Length > 0 && rune.Value is >= 0x300 and <= 0x36F)
            {
                // An accent belongs to its letter.
                end = to;
            }
            else if (word.Length == 0 || rune.Value is not ('\'' or 0x2019))
            {
                // An apostrophe does not end a word: a search for "puer" finds "pu'er".
                EndWord();
                EndIdeographs();
            }
        }

        void Letter(Rune letter, int from, int to)
        {
            EndIdeographs();
            if (word.Length == 0)
            {
                starts.Add(from);
            }

            word.Append(letter.ToString());
            end = to;
        }

        void EndWord()
        {
            if (word.Length > 0)
            {
                units.Add(word.ToString());
                word.Clear();
                Add(isIdeographs: false);
            }
        }

        void EndIdeographs()
        {
            if (units.Count > 0)
            {
                Add(isIdeographs: true);
            }
        }

        void Add(bool isIdeographs)
        {
            runs.Add(new Run([.. units], isIdeographs, [.. starts, end]));
            units.Clear();
            starts.Clear();
        }
    }

    /// <summary>The singular of an English plural; other words as they are.</summary>
    public static string Stem(string word) => word switch
    {
        { Length: < ShortestPlural } => word,
        _ when !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > ShortestPlural => word[..^3] + "y",
        _ when EndsInEs(word) => word[..^2],
        _ => word[..^1],
    };

    private static bool EndsInEs(string word) => word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
        || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("zes", StringComparison.Ordinal);

    // CJK ideographs with their extensions, kana and Hangul.
    private static bool IsIdeograph(Rune rune) => rune.Value
        is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x3040 and <= 0x30FF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
