using System.Net;
using Mall.Functions.Orders;
using Xunit;

namespace Mall.Functions.Tests.Architecture;

/// <summary>The instruments of the architecture rules: they have to see what hides in method bodies.</summary>
public sealed class CodeReferencesTests
{
    [Theory]
    [InlineData(typeof(InAsyncLambda))]
    [InlineData(typeof(InTypeOf))]
    [InlineData(typeof(InGenericArgument))]
    [InlineData(typeof(InLocal))]
    [InlineData(typeof(InSignature))]
    public void Of_UseInABodyOrSignature_IsSeen(Type type) => Assert.Contains(typeof(Cookie), CodeReferences.Of(type).Types);

    [Fact]
    public void Of_NoUse_IsNotSeen() => Assert.DoesNotContain(typeof(Cookie), CodeReferences.Of(typeof(WithoutUse)).Types);

    [Fact]
    public void Impurities_OfAStore_NameTheDatabase() =>
        Assert.Contains(ShopModel.Impurities(typeof(OrderStore)), name => name.StartsWith("Microsoft.Azure.Cosmos.", StringComparison.Ordinal));

    [Fact]
    public void Impurities_OfARule_AreNone() => Assert.Empty(ShopModel.Impurities(typeof(Order)));

    private static class InAsyncLambda
    {
        public static Func<Task<object>> Run => async () =>
        {
            await Task.Yield();
            return new Cookie();
        };
    }

    private static class InTypeOf
    {
        public static string Run() => typeof(Cookie).Name;
    }

    private static class InGenericArgument
    {
        public static int Run() => Array.Empty<List<Cookie>>().Length;
    }

    private static class InLocal
    {
        public static bool Run(object value)
        {
            var cookie = value as Cookie;
            return cookie is not null;
        }
    }

    private static class InSignature
    {
        public static void Run(Cookie? cookie) => _ = cookie;
    }

    private static class WithoutUse
    {
        public static string Run() => nameof(Cookie);
    }
}
