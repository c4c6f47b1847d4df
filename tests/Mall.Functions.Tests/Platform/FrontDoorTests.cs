using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Platform;

public sealed class FrontDoorTests
{
    private const string Ours = "0b6bf3a8-6a5b-4b0e-9d7c-2f1c8a7e4d55";
    private const string Connection = "147.243.0.1";

    [Theory]
    [InlineData(Ours, Ours, "203.0.113.7", "203.0.113.7")]
    [InlineData(Ours, "0B6BF3A8-6A5B-4B0E-9D7C-2F1C8A7E4D55", "2001:db8::7", "2001:db8::7")]
    [InlineData(Ours, "11111111-6a5b-4b0e-9d7c-2f1c8a7e4d55", "203.0.113.7", Connection)]
    [InlineData(Ours, null, "203.0.113.7", Connection)]
    [InlineData(Ours, Ours, null, Connection)]
    [InlineData(Ours, Ours, "somewhere", Connection)]
    [InlineData(null, Ours, "203.0.113.7", Connection)]
    [InlineData(null, "", "203.0.113.7", Connection)]
    public void Apply_TakesTheWordOfOurFrontDoorOnly(string? setting, string? id, string? client, string expected)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(Connection) } };
        http.Request.Headers["X-Azure-FDID"] = id;
        http.Request.Headers["X-Azure-SocketIP"] = client;
        http.Request.Headers["X-Azure-ClientIP"] = "198.51.100.1";
        http.Request.Headers["X-Forwarded-For"] = "198.51.100.1";

        new FrontDoor(Options.Create(new FrontDoorOptions { Id = setting is null ? null : Guid.Parse(setting) })).Apply(http);

        Assert.Equal(IPAddress.Parse(expected), http.Connection.RemoteIpAddress);
    }
}
