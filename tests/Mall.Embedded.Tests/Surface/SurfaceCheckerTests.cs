using Mall.Embedded.Tests.Surface.Samples;

namespace Mall.Embedded.Tests.Surface;

/// <summary>The check itself: it has to fail for every kind of difference, or it is worth nothing.</summary>
public sealed class SurfaceCheckerTests
{
    private const string Listing = """
        namespace Mall.Embedded.Tests.Surface.Samples

        class Receiver
          protected Receiver()
          virtual bool IsClosed { get; }
          virtual Task ReceiveAsync(int count, TimeSpan? wait = null, CancellationToken cancellationToken = default)

        abstract class Context
          protected Context()
          abstract string Id { get; init; }
          abstract T GetInput<T>()

        record Query(string Prefix = null, int PageSize = 100)
          const int DefaultPageSize = 100

        static class Extensions
          static Receiver Use<T>(this Receiver receiver, Func<T, Task> action) where T : class, IDisposable

        enum State
          Active = 0
          [Obsolete] Gone = 5
        """;

    private static readonly Type[] Offered = [typeof(Receiver), typeof(Context), typeof(Query), typeof(Extensions), typeof(State)];

    [Fact]
    public void Inventions_SurfaceAsListed_AreNone() => Assert.Empty(Check(Listing).Inventions());

    [Fact]
    public void Inventions_RealOffersMore_AreNone()
    {
        var listing = Listing.Replace("  virtual bool IsClosed { get; }", "  virtual bool IsClosed { get; }\n  void Close()", StringComparison.Ordinal);

        Assert.Empty(Check(listing).Inventions());
    }

    [Theory]
    [InlineData("  virtual bool IsClosed { get; }\n", "", "\"virtual bool IsClosed { get; }\" is not in the real package.")]
    [InlineData("virtual bool IsClosed { get; }", "bool IsClosed { get; }", "IsClosed")]
    [InlineData("virtual bool IsClosed { get; }", "virtual bool IsClosed { get; set; }", "IsClosed")]
    [InlineData("TimeSpan? wait = null", "TimeSpan? wait", "ReceiveAsync")]
    [InlineData("TimeSpan? wait = null", "TimeSpan? maxWait = null", "ReceiveAsync")]
    [InlineData("TimeSpan? wait = null", "TimeSpan wait = default", "ReceiveAsync")]
    [InlineData("virtual Task ReceiveAsync", "virtual ValueTask ReceiveAsync", "ReceiveAsync")]
    [InlineData("int PageSize = 100)", "int PageSize = 50)", "the real one is")]
    [InlineData("const int DefaultPageSize = 100", "const int DefaultPageSize = 50", "DefaultPageSize")]
    [InlineData("protected Receiver()", "Receiver()", "protected Receiver()")]
    [InlineData("{ get; init; }", "{ get; set; }", "Id")]
    [InlineData("class, IDisposable", "IDisposable", "Use<T>")]
    [InlineData("this Receiver receiver", "Receiver receiver", "Use<T>")]
    [InlineData("[Obsolete] Gone = 5", "Gone = 5", "Gone")]
    [InlineData("[Obsolete] Gone = 5", "[Obsolete] Gone = 4", "Gone = 5")]
    [InlineData("class Receiver", "sealed class Receiver", "the real one is")]
    [InlineData("class Receiver", "class Receiver : Exception", "the real one is")]
    [InlineData("class Receiver", "class Other", "Receiver: no such public type")]
    [InlineData("namespace Mall", "namespace Moll", "no such public type")]
    public void Inventions_OneDifference_IsNamed(string listed, string instead, string expected)
    {
        var listing = Listing.Replace(listed, instead, StringComparison.Ordinal);

        Assert.NotEqual(Listing, listing);
        Assert.Contains(Check(listing).Inventions(), difference => difference.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Inventions_FewerInterfacesThanReal_AreNone()
    {
        var listing = Listing.Replace("class Receiver\n", "class Receiver : IAsyncDisposable\n", StringComparison.Ordinal);

        Assert.Empty(Check(listing).Inventions());
    }

    [Fact]
    public void MissingAbstractMembers_RealHasOneMore_IsNamed()
    {
        var listing = Listing.Replace("  abstract T GetInput<T>()", "  abstract T GetInput<T>()\n  abstract void Stop()", StringComparison.Ordinal);

        Assert.Contains("abstract void Stop()", Assert.Single(Check(listing).MissingAbstractMembers()), StringComparison.Ordinal);
        Assert.Empty(Check(Listing).MissingAbstractMembers());
    }

    [Theory]
    [InlineData("  virtual Task ReceiveAsync(int count)", 1)]
    [InlineData("  virtual Task ReceiveAsync(int count) // since 9.1", 0)]
    [InlineData("  virtual Task ReceiveAsync(Azure.Core.TokenCredential credential)", 0)]
    [InlineData("  virtual Task CloseAsync()", 0)]
    public void MissingOverloads_RealHasAnother_IsNamedUnlessItCannotBeCalledHere(string member, int expected)
    {
        var listing = Listing.Replace("  virtual bool IsClosed { get; }", $"  virtual bool IsClosed {{ get; }}\n{member}", StringComparison.Ordinal);

        Assert.Equal(expected, Check(listing).MissingOverloads().Count());
    }

    [Fact]
    public void MissingTwins_OneOfTwoOfferedNamespaces_IsNamed()
    {
        const string Twins = """
            namespace Mall.Embedded.Tests.Surface.Samples
            class Receiver
            namespace Mall.Embedded.Tests.Surface
            class Receiver
            """;
        var both = new SurfaceChecker(SurfaceListing.Parse(Twins.Split('\n')), [typeof(Receiver), typeof(SurfaceTests)]);
        var one = new SurfaceChecker(SurfaceListing.Parse(Twins.Split('\n')), [typeof(Receiver)]);

        Assert.StartsWith("Mall.Embedded.Tests.Surface.Receiver: missing", Assert.Single(both.MissingTwins()), StringComparison.Ordinal);
        Assert.Empty(one.MissingTwins());
    }

    [Theory]
    [InlineData("  void Close()")]
    [InlineData("Receiver without a kind")]
    [InlineData("namespace N\nclass A\nclass A")]
    [InlineData("namespace N\nclass A\n  A()\n  A()")]
    public void Parse_MistakeInTheListing_Throws(string listing) =>
        Assert.Throws<FormatException>(() => SurfaceListing.Parse(listing.Split('\n')));

    private static SurfaceChecker Check(string listing) => new(SurfaceListing.Parse(listing.Split('\n')), Offered);
}
