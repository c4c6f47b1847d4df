using System.Text.RegularExpressions;

namespace Mall.Embedded.Tests.Surface;

/// <summary>Compares offered types with the listing of the real ones. A difference is one sentence that names the member.</summary>
internal sealed partial class SurfaceChecker(SurfaceListing listing, IReadOnlyCollection<Type> offered)
{
    private readonly HashSet<string> _offeredNames = [.. offered.Select(FullName)];

    /// <summary>What is offered and is not in the real packages, or differs.</summary>
    public IEnumerable<string> Inventions()
    {
        foreach (var type in offered.OrderBy(FullName, StringComparer.Ordinal))
        {
            if (!listing.Types.TryGetValue(FullName(type), out var real))
            {
                yield return $"{FullName(type)}: no such public type in the real packages.";
                continue;
            }

            var formatter = new SurfaceFormatter(type);
            if (HeaderDifference(formatter.Header(), real.Header) is { } difference)
            {
                yield return $"{FullName(type)}: {difference}";
            }

            foreach (var member in formatter.Members().Where(member => !real.Members.ContainsKey(member)))
            {
                yield return $"{FullName(type)}: \"{member}\" is not in the real package.{Hint(member, real)}";
            }
        }
    }

    /// <summary>Abstract members that are not offered: whoever derives from the real type must implement them, so such a class would not compile there.</summary>
    public IEnumerable<string> MissingAbstractMembers() =>
        from each in OfferedAndListed()
        where each.Type.IsAbstract && !each.Type.IsSealed
        from member in each.Real.Members.Keys
        where each.Type.IsInterface || member.StartsWith("abstract ", StringComparison.Ordinal) || member.StartsWith("protected abstract ", StringComparison.Ordinal)
        where !each.Real.IsOptional(member) && !each.Members.Contains(member)
        select $"{each.Real.FullName}: \"{member}\" has to be implemented by every derived class of the real package, and is missing.";

    /// <summary>Overloads that are not offered next to ones that are: the same call would mean another method on the real package. (Fewer constructors
    /// are no danger: what is missing does not compile.)</summary>
    public IEnumerable<string> MissingOverloads() =>
        from each in OfferedAndListed()
        let names = each.Members.Where(member => IsMethod(member, each.Type)).Select(MemberName).ToHashSet()
        from member in each.Real.Members.Keys
        where IsMethod(member, each.Type) && names.Contains(MemberName(member)) && !each.Members.Contains(member)
        where !each.Real.IsOptional(member) && !NamesTypeNotOffered(member, each.Real)
        select $"{each.Real.FullName}: the overload \"{member}\" is missing next to others of that name.";

    /// <summary>Types of one name in two namespaces (trap 23): code that is ambiguous on the real packages must be ambiguous here.</summary>
    public IEnumerable<string> MissingTwins()
    {
        var spaces = offered.Select(type => type.Namespace).ToHashSet();
        return from twins in listing.Types.Values.GroupBy(type => type.Name)
               where twins.Select(type => type.Namespace).Distinct().Count() > 1 && twins.Any(type => _offeredNames.Contains(type.FullName))
               from missing in twins
               where spaces.Contains(missing.Namespace) && !_offeredNames.Contains(missing.FullName)
               select $"{missing.FullName}: missing, but its namespace and its twin of the same name are offered.";
    }

    private static string FullName(Type type) => type.FullName!;

    private static bool IsMethod(string member, Type type) => member.Contains('(') && MemberName(member) != type.Name.Split('`')[0];

    private IEnumerable<(Type Type, ListedType Real, HashSet<string> Members)> OfferedAndListed() =>
        from type in offered
        where listing.Types.ContainsKey(FullName(type))
        select (type, listing.Types[FullName(type)], new SurfaceFormatter(type).Members().ToHashSet());

    /// <summary>Fewer interfaces may be offered, never another base class or more interfaces.</summary>
    private static string? HeaderDifference(string offered, string real)
    {
        var (offeredType, offeredBases) = Split(offered);
        var (realType, realBases) = Split(real);
        var lost = realBases.Where(name => !Interface().IsMatch(name)).Except(offeredBases);
        return offeredType == realType && !offeredBases.Except(realBases).Any() && !lost.Any()
            ? null
            : $"declared as \"{offered}\", but the real one is \"{real}\".";
    }

    private static (string Type, string[] Bases) Split(string header)
    {
        var colon = header.IndexOf(" : ", StringComparison.Ordinal);
        return colon < 0 ? (header, []) : (header[..colon], BaseSeparator().Split(header[(colon + 3)..]));
    }

    private static string Hint(string member, ListedType real)
    {
        var near = real.Members.Keys.Where(candidate => MemberName(candidate) == MemberName(member)).ToArray();
        return near.Length == 0 ? string.Empty : $" The real ones of that name: {string.Join("; ", near.Select(each => $"\"{each}\""))}.";
    }

    private static string MemberName(string member) => Signature().Match(member).Groups["name"].Value;

    private bool NamesTypeNotOffered(string member, ListedType real)
    {
        // Words that are types: dotted names, and listed or unknown simple ones at the place of a parameter's type.
        return Dotted().Matches(member).Select(match => match.Value).Any(name => IsOurs(name) && !_offeredNames.Contains(name))
            || ParameterType().Matches(member).Select(match => match.Groups["type"].Value)
                .Any(name => listing.Types.ContainsKey($"{real.Namespace}.{name}") && !_offeredNames.Contains($"{real.Namespace}.{name}"));
    }

    private static bool IsOurs(string name) =>
        !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    [GeneratedRegex(@"(^|\.)I[A-Z]\w*(<.*>)?$")]
    private static partial Regex Interface();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex BaseSeparator();

    [GeneratedRegex(@"(?<name>operator \S+?|this|\w+)(<[^()]*>)?( = [^(]*|\(.*|\[.*| \{.*)?$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"\b[A-Z]\w*(\.\w+)+")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<type>\w+)\??(\[\])?>* \w+( = [^,)]*)?(?=[,)])")]
    private static partial Regex ParameterType();
}
