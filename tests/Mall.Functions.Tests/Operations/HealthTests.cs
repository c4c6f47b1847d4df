using Mall.Functions.Operations;

namespace Mall.Functions.Tests.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_IsOkWhateverElseIsDown()
    {
        await using var shop = await TestShop.OpenAsync();
        shop.ServiceBusIsDown = true;

        var answer = await shop.CallAsync(null, null, request => Task.FromResult(shop.Make<GetHealth>().Run(request)));

        Assert.Equal((200, "ok"), (answer.Status, answer.Body.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Ready_SomethingDoesNotAnswer_Is503NamingIt()
    {
        await using var shop = await TestShop.OpenAsync();
        shop.ServiceBusIsDown = true;

        var answer = await shop.CallAsync(null, null, request => shop.Make<GetReadiness>().Run(request, default));

        Assert.Equal((503, "not-ready"), (answer.Status, answer.Code));
        Assert.Equal("application/problem+json", answer.Headers.ContentType);
        var dependencies = answer.Body.GetProperty("dependencies");
        Assert.Equal("ok", dependencies.GetProperty("cosmos").GetString());
        Assert.Equal("failed", dependencies.GetProperty("serviceBus").GetString());
        Assert.NotEqual("ok", dependencies.GetProperty("redis").GetString());
    }

    [Fact]
    public async Task Ready_EverythingAnswers_Is200()
    {
        await using var shop = await TestShop.OpenAsync();
        var function = new GetReadiness([shop.Make<CosmosDependency>(), shop.Make<ServiceBusDependency>()]);

        var answer = await shop.CallAsync(null, null, request => function.Run(request, default));

        Assert.Equal((200, "ready"), (answer.Status, answer.Body.GetProperty("status").GetString()));
    }
}
