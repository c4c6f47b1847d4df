using Mall.Embedded.Storage;
using Mall.Embedded.Worker;

namespace Mall.Embedded.Tests.Worker;

public class HostJsonTests
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
    public void Get_WrongType_NamesThePath()
    {
        var exception = Assert.Throws<StartupException>(() => Sample.GetInt("extensions:http:text"));

        Assert.Equal("host.json: extensions.http.text must be a whole number, not \"x\".", exception.Message);
        Assert.Throws<StartupException>(() => Sample.GetString("extensions:http:flag"));
        Assert.Throws<StartupException>(() => Sample.GetBool("extensions:http:text"));
        Assert.Throws<StartupException>(() => Sample.GetTimeSpan("extensions:http:text"));
        Assert.Throws<StartupException>(() => Sample.GetMembers("extensions:http:text"));
    }
}
