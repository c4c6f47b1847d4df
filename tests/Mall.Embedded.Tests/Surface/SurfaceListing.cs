using System.Text.RegularExpressions;

namespace Mall.Embedded.Tests.Surface;

/// <summary>One type of the real packages, as real-surface.txt lists it.</summary>
internal sealed record ListedType(string Namespace, string Name, string Header, IReadOnlyDictionary<string, bool> Members)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>True for what older releases of the package lack, or hide: it need not be offered.</summary>
    public bool IsOptional(string member) => Members[member];
}

/// <summary>real-surface.txt, read.</summary>
internal sealed partial class SurfaceListing
{
    private readonly Dictionary<string, ListedType> _types = [];

    public IReadOnlyDictionary<string, ListedType> Types => _types;

    public IEnumerable<string> Namespaces => _types.Values.Select(type => type.Namespace).Distinct();

    public static SurfaceListing Parse(IEnumerable<string> lines)
    {
        var listing = new SurfaceListing();
        var space = string.Empty;
        Dictionary<string, bool>? members = null;
        foreach (var raw in lines)
        {
            var comment = raw.IndexOf("//", StringComparison.Ordinal);
            var isOptional = comment >= 0 && OptionalMark().IsMatch(raw[comment..]);
            var line = (comment >= 0 ? raw[..comment] : raw).TrimEnd();
            if (line.Length == 0)
            {
                continue;
            }

            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line["namespace ".Length..];
                members = null;
            }
            else if (line[0] != ' ')
            {
                members = [];
                var type = new ListedType(space, NameOf(line), line, members);
                Add(listing._types, type.FullName, type);
            }
            else
            {
                Add(members ?? throw new FormatException($"A member without a type: {line}"), line.Trim(), isOptional);
            }
        }

        return listing;
    }

    private static void Add<T>(Dictionary<string, T> target, string key, T value)
    {
        if (!target.TryAdd(key, value))
        {
            throw new FormatException($"Listed twice: {key}");
        }
    }

    /// <summary>The name with the number of type parameters, as reflection writes it ("Page`1").</summary>
    private static string NameOf(string header)
    {
        var match = Name().Match(header);
        if (!match.Success)
        {
            throw new FormatException($"Not the header of a type: {header}");
        }

        var arity = match.Groups["generic"].Success ? match.Groups["generic"].Value.Count(c => c == ',') + 1 : 0;
        return arity == 0 ? match.Groups["name"].Value : $"{match.Groups["name"].Value}`{arity}";
    }

    [GeneratedRegex(@"^// (since|recent|hidden)\b")]
    private static partial Regex OptionalMark();

    [GeneratedRegex(@"\b(class|interface|struct|enum|record|delegate \S+) (?<name>\w+)(<(?<generic>[^>]*)>)?")]
    private static partial Regex Name();
}
