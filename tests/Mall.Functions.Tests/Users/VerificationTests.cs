namespace Mall.Functions.Tests.Users;

public sealed class VerificationTests : ShopTests
{
    private User _user = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _user = (await Shop.Get<Registration>().RegisterAsync(
            [AccountName.Email("lilei@example.com")!, AccountName.Mobile("13800138000")!], "a long enough one", null, ["shopper"], null, default)).Value!;
    }

    [Theory]
    [InlineData("email", "email", true, false)]
    [InlineData("mobile", "sms", false, true)]
    public async Task Confirm_WithTheCode_VerifiesThatChannel(string channel, string sentBy, bool email, bool mobile)
    {
        Assert.Equal(202, (await RequestAsync(channel)).Status);
        var message = Shop.Sent.Last().DataAs<CodeMessage>();

        var answer = await ConfirmAsync(channel, message.Code);

        Assert.Equal((200, sentBy), (answer.Status, message.Channel));
        Assert.Equal((email, mobile), (answer.Body.GetProperty("emailVerified").GetBoolean(), answer.Body.GetProperty("mobileVerified").GetBoolean()));
        Assert.Equal(answer.Body.GetRawText(), (await ConfirmAsync(channel, message.Code)).Body.GetRawText());
        Assert.Equal((409, "already-verified"), await CodeOf(RequestAsync(channel)));
    }

    [Fact]
    public async Task Confirm_WithTheCodeOfTheOtherChannel_Is400NamingTheField()
    {
        await RequestAsync("mobile");

        var answer = await ConfirmAsync("email", Shop.Sent.Last().DataAs<CodeMessage>().Code);

        Assert.Equal((400, "code"), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Confirm_WithAnothersCode_Is400()
    {
        var other = await Shop.ShopperAsync("hanmeimei@example.com");
        await RequestAsync("email");
        var code = Shop.Sent.Last().DataAs<CodeMessage>().Code;

        Assert.Equal(400, (await ConfirmAsync("email", code, other)).Status);
        Assert.Equal(200, (await ConfirmAsync("email", code)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pigeon")]
    public async Task Request_OfNoChannel_Is400NamingTheField(string? channel)
    {
        var answer = await RequestAsync(channel);

        Assert.Equal((400, "channel"), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Request_OfWhatTheAccountDoesNotHave_Is400NamingTheField()
    {
        var other = await Shop.ShopperAsync("hanmeimei@example.com");

        var answer = await RequestAsync("mobile", other);

        Assert.Equal((400, "channel"), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Request_TooOften_Is429WithRetryAfter()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(202, (await RequestAsync("email")).Status);
        }

        var answer = await RequestAsync("email");

        Assert.Equal((429, "too-many-codes"), (answer.Status, answer.Code));
        Assert.Equal("3600", answer.Headers.RetryAfter);
    }

    private static async Task<(int, string?)> CodeOf(Task<Answer> answer) => ((await answer).Status, (await answer).Code);

    private Task<Answer> RequestAsync(string? channel, User? user = null) =>
        Shop.CallAsync(user ?? _user, new { channel }, request => Shop.Make<RequestVerification>().Run(request, default));

    private Task<Answer> ConfirmAsync(string channel, string code, User? user = null) =>
        Shop.CallAsync(user ?? _user, new { channel, code }, request => Shop.Make<ConfirmVerification>().Run(request, default));
}
