using System.Text;

namespace Mall.Functions.Catalog;

/// <summary>Cuts text into search terms: words in lower case, without accents. Chinese (and Japanese and Korean) has no spaces between words, so each two neighbouring characters are a term.
/// Indexed text also has its single characters, for one-character searches.</summary>
internal static class SearchTerms
{
    /// <summary>Only a long description's beginning is indexed: every stock change writes the whole document.</summary>
    public const int MaxTerms = 400;

    /// <summary>More would not make a search more precise.</summary>
    public const int MaxQueryTerms = 16;

    private const int MaxWord = 40;

    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyaaaaaaceeeeiiiinoooooouuuuyy";

    /// <summary>A product's distinct terms, those of its name first.</summary>
    public static IReadOnlyList<string> Of(string name, string description) => Cut(name + "\n" + description, singles: true, MaxTerms);

    public static IReadOnlyList<string> Of(string text) => Cut(text, singles: true, MaxTerms);

    /// <summary>The terms that must all be found; empty if the text has no term.</summary>
    public static IReadOnlyList<string> OfQuery(string query) => Cut(query, singles: false, MaxQueryTerms);

    private static List<string> Cut(string text, bool singles, int max)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var ideographs = new List<Rune>();
        foreach (var rune in Fold(text).EnumerateRunes())
        {
            if (IsIdeograph(rune))
            {
                EndWord();
                ideographs.Add(rune);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                EndIdeographs();
                word.Append(rune.ToString());
            }
            else if (rune.Value is not ('\'' or 0x2019) || ideographs.Count > 0)
            {
                // An apostrophe does not end a word: a search for "puer" finds "pu'er".
                EndWord();
                EndIdeographs();
            }

            if (terms.Count >= max)
            {
                break;
            }
        }

        EndWord();
        EndIdeographs();
        return terms.Count > max ? terms[..max] : terms;

        void EndWord()
        {
            if (word.Length > 0)
            {
                Add(word.ToString(0, Math.Min(word.Length, MaxWord)));
                word.Clear();
            }
        }

        void EndIdeographs()
        {
            for (var i = 0; i < ideographs.Count; i++)
            {
                if (singles || ideographs.Count == 1)
                {
                    Add(ideographs[i].ToString());
                }

                if (i > 0)
                {
                    Add(ideographs[i - 1].ToString() + ideographs[i]);
                }
            }

            ideographs.Clear();
        }

        void Add(string term)
        {
            if (seen.Add(term))
            {
                terms.Add(term);
            }
        }
    }

    /// <summary>Lower case, full-width letters made plain, western accents dropped. By hand: without ICU, as the app may run, the platform normalizes only plain letters.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is >= '\uFF01' and <= '\uFF5E')
            {
                folded.Append((char)(letter - 0xFEE0));
            }
            else if (letter >= '\u00C0' && Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at)
            {
                folded.Append(Plain[at]);
            }
            else if (letter is < '\u0300' or > '\u036F')
            {
                folded.Append(letter);
            }
        }

        return folded.ToString().ToLowerInvariant();
    }

    // CJK ideographs with their extensions, kana and Hangul.
    private static bool IsIdeograph(Rune rune) => rune.Value
        is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x3040 and <= 0x30FF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
