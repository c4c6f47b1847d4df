using Mall.Embedded.Host;
using Mall.Embedded.Http;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.Settings;

public sealed class HostJsonTests
{
    private static readonly HostJson Sample = HostJson.Parse("""
        {
          // Comments are allowed, as in the real host.
          "extensions": { "Http": { "routePrefix": "", "maxConcurrentRequests": 5, "text": "x", "flag": true, "time": "00:00:00.050", "none": null }, },
        }
        """);

    [Fact]
    public void Get_ByPath_IgnoresCase()
    {
        Assert.Equal(string.Empty, Sample.GetString("extensions:http:routePrefix"));
        Assert.Equal(5, Sample.GetInt("Extensions:HTTP:maxconcurrentrequests"));
        Assert.True(Sample.GetBool("extensions:http:flag"));
        Assert.Equal(TimeSpan.FromMilliseconds(50), Sample.GetTimeSpan("extensions:http:time"));
    }

    [Fact]
    public void Get_WhatIsAbsentOrNull_IsNull()
    {
        Assert.Null(Sample.GetString("extensions:http:none"));
        Assert.Null(Sample.GetInt("extensions:serviceBus:maxConcurrentCalls"));
        Assert.Empty(Sample.GetMembers("logging:logLevel"));
    }

    [Fact]
    public void Get_OfAnotherType_NamesThePath()
    {
        Assert.Equal("host.json: extensions.http.text must be a whole number, not \"x\".", Assert.Throws<StartupException>(() => Sample.GetInt("extensions:http:text")).Message);
        Assert.Throws<StartupException>(() => Sample.GetString("extensions:http:flag"));
        Assert.Throws<StartupException>(() => Sample.GetBool("extensions:http:text"));
        Assert.Throws<StartupException>(() => Sample.GetTimeSpan("extensions:http:text"));
        Assert.Throws<StartupException>(() => Sample.GetMembers("extensions:http:text"));
    }

    [Theory]
    [InlineData("{", "host.json is not valid JSON: ")]
    [InlineData("[]", "host.json must hold a JSON object.")]
    [InlineData("""{ "extensions": { "http": { "maxConcurrentRequests": "ten" } } }""", "host.json: extensions.http.maxConcurrentRequests must be a whole number, not \"ten\".")]
    [InlineData("""{ "extensions": { "http": { "maxOutstandingRequests": 0 } } }""", "host.json: extensions.http.maxOutstandingRequests must be -1 or at least 1, not 0.")]
    [InlineData("""{ "extensions": { "http": { "hsts": { "isEnabled": true } } } }""", "host.json: the embedded host does not support extensions.http.hsts.")]
    [InlineData("""{ "extensions": { "http": { "dynamicThrottlesEnabled": true } } }""", "host.json: the embedded host does not support extensions.http.dynamicThrottlesEnabled.")]
    [InlineData("""{ "functionTimeout": "00:00:00" }""", "host.json: functionTimeout must be between 0 and 24 days, or \"-1\" for no limit, not \"00:00:00\".")]
    [InlineData("""{ "functionTimeout": "soon" }""", "host.json: functionTimeout must be a duration such as \"00:05:00\", not \"soon\".")]
    [InlineData("""{ "functionTimeout": 5 }""", "host.json: functionTimeout must be a string, not 5.")]
    [InlineData("""{ "logging": { "logLevel": { "default": "Loud" } } }""", "host.json: logging.logLevel.default must be a log level such as \"Warning\", not \"Loud\".")]
    public void Value_ThatCannotBe_IsOneSentence(string json, string expected)
    {
        var refusal = Assert.Throws<StartupException>(() =>
        {
            var hostJson = HostJson.Parse(json);
            HttpOptions.Read(hostJson, new ConfigurationBuilder().Build());
            FunctionTimeout.Read(hostJson);
            Logging(hostJson);
        });

        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 104_857_600)]
    [InlineData("1024", 1024)]
    public void BodyLimit_IsThatOfCoreTools_UnlessTheSettingSaysOtherwise(string? setting, long expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", setting)]).Build();

        Assert.Equal(expected, HttpOptions.Read(HostJson.Empty, configuration).MaxRequestBodySize);
    }

    [Theory]
    [InlineData("Shop", LogLevel.Warning, false)]
    [InlineData("Shop", LogLevel.Error, true)]
    [InlineData("Shop.Orders", LogLevel.Debug, true)]
    [InlineData("Microsoft.AspNetCore.Hosting", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Hosting", LogLevel.Warning, true)]
    [InlineData("Shop.Carts", LogLevel.Trace, true)]
    public void LogLevels_OfHostJsonAndSettings_AreInEffect(string category, LogLevel level, bool expected)
    {
        using var loggers = Logging(
            HostJson.Parse("""{ "logging": { "logLevel": { "default": "Error", "Shop.Orders": "Debug" } } }"""), new KeyValuePair<string, string?>("Logging:LogLevel:Shop.Carts", "Trace"));

        Assert.Equal(expected, loggers.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
    }

    private static ServiceProvider Logging(HostJson hostJson, params KeyValuePair<string, string?>[] settings) => new ServiceCollection()
        .AddLogging(logging => HostLogging.Configure(logging, hostJson, new ConfigurationBuilder().AddInMemoryCollection(settings).Build())).BuildServiceProvider();
}
