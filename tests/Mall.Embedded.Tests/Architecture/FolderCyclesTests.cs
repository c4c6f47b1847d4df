using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mall.Embedded.Tests.Architecture;

/// <summary>The folders of embedded/ stand on one another in one direction: each can be understood, and taken out, with those below it alone.</summary>
public sealed class FolderCyclesTests
{
    private const string Root = "Mall.Embedded.";

    private static readonly Type[] Types =
        [.. typeof(StateFolder).Assembly.GetTypes().Where(type => !type.IsNested && type.Name[0] != '<' && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)];

    [Fact]
    public void Types_OfTheHost_AreInItsOwnNamespaces() => Assert.All(Types, type => Assert.StartsWith(Root, type.Namespace + "."));

    [Fact]
    public void Folders_OfTheHost_HaveNoCycle()
    {
        var uses = new List<(Type From, Type To)>();
        foreach (Type type in Types)
        {
            uses.AddRange(CodeReferences.Of(type).Types.Select(CodeReferences.Outermost).Where(used => used.Assembly == type.Assembly).Select(used => (type, used)));
        }

        HashSet<string> cyclic = Cyclic(uses.Select(use => (Folder(use.From), Folder(use.To))));

        IEnumerable<string> culprits = uses
            .Where(use => Folder(use.From) != Folder(use.To) && cyclic.Contains(Folder(use.From)) && cyclic.Contains(Folder(use.To)))
            .Select(use => $"{Folder(use.From)} -> {Folder(use.To)}: {use.From.Name} uses {use.To.Name}")
            .Order(StringComparer.Ordinal);
        Assert.Empty(culprits);
    }

    /// <summary>The first part of the namespace below the project's. Empty for the project itself.</summary>
    private static string Folder(Type type) => (type.Namespace + ".").StartsWith(Root, StringComparison.Ordinal)
        ? (type.Namespace + ".")[Root.Length..].Split('.')[0]
        : "";

    /// <summary>Takes away, until nothing changes, what uses nothing that is left or is used by nothing that is left.</summary>
    private static HashSet<string> Cyclic(IEnumerable<(string From, string To)> uses)
    {
        var edges = uses.Where(use => use.From != use.To).ToHashSet();
        while (edges.RemoveWhere(edge => !edges.Any(next => next.From == edge.To) || !edges.Any(previous => previous.To == edge.From)) > 0)
        {
        }

        return [.. edges.SelectMany(edge => (string[])[edge.From, edge.To])];
    }
}
