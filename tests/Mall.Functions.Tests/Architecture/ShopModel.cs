using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mall.Functions.Tests.Architecture;

/// <summary>The function app as the architecture rules see it: top-level types, the feature each belongs to, and what it uses.</summary>
internal static class ShopModel
{
    private const string Root = "Mall.Functions.";

    /// <summary>Of the frameworks, a rule of the shop may use only the language's own library, and of that no I/O and no clock.</summary>
    private static readonly string[] ImpureSystem = ["System.IO.File", "System.IO.Directory", "System.Net.", "System.Data.", "System.Diagnostics.Process", "System.TimeProvider"];

    private static readonly Dictionary<Type, HashSet<Type>> Uses = Types().ToDictionary(type => type, type => CodeReferences.Of(type).Types);

    public static Assembly Assembly { get; } = Assembly.Load("Mall.Functions");

    public static IEnumerable<Type> All => Uses.Keys;

    public static string? FeatureOf(Type type) =>
        type.Namespace is { } space && space.StartsWith(Root, StringComparison.Ordinal) ? space[Root.Length..].Split('.')[0] : null;

    /// <summary>The shop's own types that a type uses; nested ones count as the type they are nested in.</summary>
    public static IEnumerable<Type> OwnUsedBy(Type type) => Uses[type].Select(CodeReferences.Outermost).Where(Uses.ContainsKey).Distinct();

    /// <summary>The constants of the features' names types.</summary>
    public static IEnumerable<FieldInfo> NameConstants() =>
        from type in All
        where type.Name.EndsWith("Names", StringComparison.Ordinal)
        from constant in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where constant.IsLiteral
        select constant;

    /// <summary>Why a type is not pure: what it uses, itself or through the shop's other types, beyond the language's own library. Empty for a pure one.</summary>
    public static IEnumerable<string> Impurities(Type type)
    {
        var seen = new HashSet<Type> { type };
        var left = new Queue<Type>(seen);
        while (left.TryDequeue(out var next))
        {
            foreach (var used in Uses[next].Where(used => !IsOwn(used) && !IsPlain(used)))
            {
                yield return next == type ? used.FullName! : $"{used.FullName} (through {next.Name})";
            }

            foreach (var own in OwnUsedBy(next).Where(seen.Add))
            {
                left.Enqueue(own);
            }
        }
    }

    private static bool IsOwn(Type type) => type.Assembly == Assembly;

    private static bool IsPlain(Type type)
    {
        var space = type.Namespace ?? string.Empty;
        var isSystem = space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
        return isSystem && !ImpureSystem.Any(prefix => type.FullName!.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Types() =>
        from type in Assembly.Load("Mall.Functions").GetTypes()
        where type.DeclaringType is null && FeatureOf(type) is not null && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        select type;
}
