using System.Globalization;
using System.Text;

namespace Mall.Functions.Platform;

/// <summary>Unicode normalization form KC (Standard Annex 15): text that looks the same but was typed differently becomes one text. The runtime has no ICU tables (InvariantGlobalization) and
/// would change nothing, so the tables are here, in <c>nfkc.txt</c>.</summary>
internal static class CompatibilityForm
{
    // Hangul syllables are composed by arithmetic (The Unicode Standard, 3.12).
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28;

    private static readonly Lazy<Tables> Data = new(Tables.Load);

    /// <summary>Lone surrogates, and characters newer than the tables, stay as they are.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var points = Decompose(text);
        Reorder(points);
        return Write(Compose(points));
    }

    /// <summary>The full compatibility decomposition of a code point that has one; null for the others, and for Hangul syllables.</summary>
    public static IReadOnlyList<int>? DecompositionOf(int point) => Data.Value.Mappings.GetValueOrDefault(point);

    private static List<int> Decompose(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var point = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            if (point - SyllableBase is >= 0 and < Leads * Vowels * Trails and var syllable)
            {
                points.Add(LeadBase + (syllable / (Vowels * Trails)));
                points.Add(VowelBase + (syllable / Trails % Vowels));
                if (syllable % Trails is > 0 and var trail)
                {
                    points.Add(TrailBase + trail);
                }
            }
            else if (Data.Value.Mappings.TryGetValue(point, out var mapping))
            {
                points.AddRange(mapping);
            }
            else
            {
                points.Add(point);
            }
        }

        return points;
    }

    /// <summary>Sorts the marks of one letter by class; equal classes keep their order.</summary>
    private static void Reorder(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (point, combining) = (points[i], ClassOf(points[i]));
            var to = i;
            for (; combining > 0 && to > 0 && ClassOf(points[to - 1]) > combining; to--)
            {
                points[to] = points[to - 1];
            }

            points[to] = point;
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var composed = new List<int>(points.Count);
        var (starter, last) = (-1, 0);
        foreach (var point in points)
        {
            var combining = ClassOf(point);
            var isNext = starter >= 0 && starter == composed.Count - 1;
            if (starter >= 0 && (isNext || last < combining) && Pair(composed[starter], point) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }

            (starter, last) = combining == 0 ? (composed.Count, 0) : (starter, combining);
            composed.Add(point);
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads and var lead && second - VowelBase is >= 0 and < Vowels and var vowel)
        {
            return SyllableBase + (((lead * Vowels) + vowel) * Trails);
        }

        if (first - SyllableBase is >= 0 and < Leads * Vowels * Trails and var syllable && syllable % Trails == 0 && second - TrailBase is > 0 and < Trails and var trail)
        {
            return first + trail;
        }

        return Data.Value.Pairs.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static int ClassOf(int point) => Data.Value.Classes.GetValueOrDefault(point);

    private static string Write(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            _ = point <= char.MaxValue ? text.Append((char)point) : text.Append(char.ConvertFromUtf32(point));
        }

        return text.ToString();
    }

    /// <param name="Classes">Canonical combining classes other than 0.</param>
    /// <param name="Mappings">Full compatibility decompositions.</param>
    /// <param name="Pairs">Primary composites.</param>
    private sealed record Tables(Dictionary<int, int> Classes, Dictionary<int, int[]> Mappings, Dictionary<(int First, int Second), int> Pairs)
    {
        public static Tables Load()
        {
            var tables = new Tables([], [], []);
            foreach (var line in TextResource.Read("Platform.nfkc.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var sign = line.AsSpan().IndexOfAny('=', '>', '<');
                if (line[0] == '#')
                {
                    continue;
                }

                var point = int.Parse(line.AsSpan(0, sign), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (line[sign] == '=')
                {
                    tables.Classes[point] = int.Parse(line.AsSpan(sign + 1), CultureInfo.InvariantCulture);
                    continue;
                }

                int[] others = [.. line[(sign + 1)..].Split(' ').Select(text => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
                if (line[sign] == '>')
                {
                    tables.Mappings[point] = others;
                }
                else
                {
                    tables.Pairs[(others[0], others[1])] = point;
                }
            }

            return tables;
        }
    }
}
