using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Platform;

public sealed class CorsTests
{
    private const string Shop = "https://shop.example";

    private readonly DefaultHttpContext _http = new();

    private IHeaderDictionary Answered => _http.Response.Headers;

    [Fact]
    public void Allow_OfAnAllowedOrigin_NamesItAndWhatItMayRead()
    {
        _http.Request.Headers.Origin = Shop;

        Of(Shop, "http://localhost:5173").Allow(_http);

        Assert.Equal(Shop, Answered.AccessControlAllowOrigin);
        Assert.Equal(["Date", "ETag", "Location", "Retry-After", "X-Cart-Id"], Answered.AccessControlExposeHeaders.ToString().Split(", ").Where(name => name != "traceparent"));
        Assert.Equal("Origin", Answered.Vary);
        Assert.False(Answered.ContainsKey("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("http://shop.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("null")]
    [InlineData(null)]
    public void Allow_OfAnotherOrigin_AllowsNothing(string? origin)
    {
        _http.Request.Headers.Origin = origin;
        var cors = Of(Shop);

        cors.Allow(_http);
        cors.AllowPreflight(_http);

        Assert.Equal(["Vary"], Answered.Keys);
    }

    [Fact]
    public void Allow_WithoutTheSetting_AddsNothing()
    {
        _http.Request.Headers.Origin = Shop;

        Of().Allow(_http);

        Assert.Empty(Answered);
    }

    [Fact]
    public void Preflight_OfAnAllowedOrigin_NamesMethodsAndHeaders()
    {
        _http.Request.Headers.Origin = Shop;

        Of(Shop).AllowPreflight(_http);

        Assert.Equal("GET, POST, PUT, DELETE", Answered.AccessControlAllowMethods);
        Assert.Contains("If-Match", Answered.AccessControlAllowHeaders.ToString());
        Assert.Equal("600", Answered.AccessControlMaxAge);
    }

    [Fact]
    public void Setting_IsReadWithCommasAndAsList()
    {
        Assert.Equal([Shop, "http://localhost:5173"], Read(("Cors:AllowedOrigins", $"{Shop}, http://localhost:5173,")));
        Assert.Equal([Shop, "http://localhost:5173"], Read(("Cors:AllowedOrigins:0", Shop), ("Cors:AllowedOrigins:1", "http://localhost:5173")));
        Assert.Empty(Read(("Cors:AllowedOrigins", "")));
        Assert.Empty(Read());
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("https://shop.example/", false)]
    [InlineData("https://shop.example/page", false)]
    [InlineData("shop.example", false)]
    [InlineData("ftp://shop.example", false)]
    [InlineData("https://user@shop.example", false)]
    [InlineData("*", false)]
    public void Validate_WhatNoBrowserSends_StopsTheStart(string origin, bool good) =>
        Assert.Equal(good, new CorsOptionsValidator().Validate(null, new CorsOptions { AllowedOrigins = origin }).Succeeded);

    private static Cors Of(params string[] origins) => new(Options.Create(new CorsOptions { AllowedOrigins = string.Join(",", origins) }));

    private static IReadOnlyList<string> Read(params (string Name, string Value)[] settings)
    {
        var options = new CorsOptions();
        CorsOptions.Read(options, new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build());
        return options.Origins;
    }
}
