using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Tests.Worker;

public class DiscoveryTests
{
    [Fact]
    public void Find_StaticAndInstanceMethodsOfAnyVisibility_FindsThemSortedByName()
    {
        IReadOnlyList<FunctionDescriptor> functions = FunctionDiscovery.Find([typeof(Good), typeof(Nested)]);

        Assert.Equal(["Alpha", "beta", "Gamma"], functions.Select(function => function.Name));
    }

    [Theory]
    [InlineData(typeof(Duplicate), "Function 'Same' is defined twice: ")]
    [InlineData(typeof(NoTrigger), "Function 'Lonely' has no trigger.")]
    [InlineData(typeof(TwoTriggers), "Function 'Both' has more than one trigger: 'first' and 'second'.")]
    [InlineData(typeof(AsyncVoid), "must not be async void")]
    [InlineData(typeof(ReturnsValueTask), "must not return a ValueTask")]
    [InlineData(typeof(ReturnsValueTaskOfT), "must not return a ValueTask")]
    [InlineData(typeof(ReturnsAsyncEnumerable), "must not return an IAsyncEnumerable")]
    [InlineData(typeof(NotPublic), "must be public")]
    [InlineData(typeof(GenericMethod), "must not be generic")]
    [InlineData(typeof(AbstractClass), "must not be declared in an abstract class")]
    [InlineData(typeof(ByReference), "must not take 'value' by reference")]
    [InlineData(typeof(BadName), "is no valid function name")]
    public void Find_WhatTheWorkerCannotRun_NamesTheFunction(Type type, string expected)
    {
        var exception = Assert.Throws<StartupException>(() => FunctionDiscovery.Find([type]));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobs.Alpha.Disabled", "true", true)]
    [InlineData("AzureWebJobs.Alpha.Disabled", "1", true)]
    [InlineData("AzureWebJobs_Alpha_Disabled", "True", true)]
    [InlineData("AzureWebJobs.Alpha.Disabled", "false", false)]
    [InlineData("AzureWebJobs.Beta.Disabled", "true", false)]
    public void IsDisabled_BySetting_IsSo(string name, string value, bool expected)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        FunctionDescriptor alpha = FunctionDiscovery.Find([typeof(Good)])[0];

        Assert.Equal(expected, FunctionDiscovery.IsDisabled(alpha, configuration));
    }

    private sealed class Good
    {
        [Function("beta")]
        public void Beta([TestTrigger] string value) => _ = value;

        [Function("Alpha")]
        public static void Alpha([TestTrigger] string value) => _ = value;
    }

    private static class Nested
    {
        [Function("Gamma")]
        public static Task Gamma([TestTrigger] string value) => Task.FromResult(value);
    }

    private static class Duplicate
    {
        [Function("same")]
        public static void One([TestTrigger] string value) => _ = value;

        [Function("Same")]
        public static void Two([TestTrigger] string value) => _ = value;
    }

    private static class NoTrigger
    {
        [Function("Lonely")]
        public static void Run(string value) => _ = value;
    }

    private static class TwoTriggers
    {
        [Function("Both")]
        public static void Run([TestTrigger] string first, [TestTrigger] string second) => _ = first + second;
    }

    private static class AsyncVoid
    {
        [Function("Forgotten")]
        public static async void Run([TestTrigger] string value) => await Task.FromResult(value);
    }

    private static class ReturnsValueTask
    {
        [Function("Value")]
        public static ValueTask Run([TestTrigger] string value) => value.Length == 0 ? default : default;
    }

    private static class ReturnsValueTaskOfT
    {
        [Function("ValueOfT")]
        public static ValueTask<string> Run([TestTrigger] string value) => new(value);
    }

    private static class ReturnsAsyncEnumerable
    {
        [Function("Stream")]
        public static async IAsyncEnumerable<string> Run([TestTrigger] string value)
        {
            await Task.Yield();
            yield return value;
        }
    }

    private static class NotPublic
    {
        [Function("Hidden")]
        internal static void Run([TestTrigger] string value) => _ = value;
    }

    private static class GenericMethod
    {
        [Function("Generic")]
        public static void Run<T>([TestTrigger] T value) => _ = value;
    }

    private abstract class AbstractClass
    {
        [Function("Abstract")]
        public void Run([TestTrigger] string value) => _ = value;
    }

    private static class ByReference
    {
        [Function("ByReference")]
        public static void Run([TestTrigger] ref string value) => value = string.Empty;
    }

    private static class BadName
    {
        [Function("1st")]
        public static void Run([TestTrigger] string value) => _ = value;
    }
}
