using Azure.Messaging.ServiceBus;
using Mall.Functions.Notifications;
using Moq;

namespace Mall.Functions.Tests.Users;

public sealed class ForgottenPasswordTests : AccountTests
{
    private const string New = "another long enough one";

    [Fact]
    public async Task Forgotten_KnownAndUnknown_AnswerAndDoTheSame()
    {
        var (known, unknown) = (await ForgetAsync(Email), await ForgetAsync("hanmeimei@example.com"));

        Assert.Equal((202, 202), (known.Status, unknown.Status));
        Assert.Equal(known.Headers.Select(header => header.Key), unknown.Headers.Select(header => header.Key));
        Assert.Equal(2, Sent(UsersNames.PasswordForgotten).Length);
    }

    [Fact]
    public async Task Forgotten_TheTaskCarriesNoAddress()
    {
        await ForgetAsync(Email);

        Assert.DoesNotContain(Email, Assert.Single(Sent(UsersNames.PasswordForgotten)).Data.GetRawText());
    }

    [Theory]
    [InlineData(null, null, "email")]
    [InlineData("lilei@example.com", "13800138000", "email")]
    [InlineData("lilei", null, "email")]
    [InlineData(null, "lilei", "mobile")]
    public async Task Forgotten_WithoutOneName_Is400NamingTheField(string? email, string? mobile, string field)
    {
        var answer = await Shop.CallAsync(null, new { email, mobile }, request => Shop.Make<ForgetPassword>().Run(request, default));

        Assert.Equal((400, field), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Forgotten_ServiceBusDown_Is503()
    {
        Shop.ServiceBusIsDown = true;

        Assert.Equal(503, (await ForgetAsync(Email)).Status);
    }

    [Theory]
    [InlineData("https://mall.example/password", "https://mall.example/password#code=")]
    [InlineData("https://mall.example/?page=password", "https://mall.example/?page=password#code=")]
    public async Task Code_ByMail_HasALinkToThePageThatIsSet(string page, string expected)
    {
        await using var shop = await TestShop.OpenAsync(("Codes:PasswordPage", page));
        var user = await shop.ShopperAsync(Email);

        Assert.Null(await shop.Get<OneTimeCodes>().SendAsync(user.Id, CodePurpose.PasswordReset, AccountNameKind.Email, "1", default));
        Assert.Null(await shop.Get<OneTimeCodes>().SendAsync(user.Id, CodePurpose.VerifyEmail, AccountNameKind.Email, "2", default));

        var sent = shop.Sent.Where(@event => @event.Topic == UsersNames.NotificationTasks).ToArray();
        var code = sent[0].DataAs<CodeMessage>();
        Assert.Equal(expected + code.Code, code.Link?.ToString());
        var letter = NotificationText.Of(sent[0], "en")!;
        Assert.Contains(expected + code.Code, letter.Body);
        var kept = NotificationText.WithoutSecret(sent[0], "en")!;
        Assert.DoesNotContain(code.Code, kept.Body);
        Assert.Null(sent[1].DataAs<CodeMessage>().Link);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://mall.example/password", true)]
    [InlineData("/password", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://mall.example/#password", false)]
    public void PasswordPage_ThatLeadsNowhere_StopsTheStart(string? page, bool isGood) => Assert.Equal(
        isGood, new CodesOptionsValidator().Validate(null, new CodesOptions { PasswordPage = page is null ? null : new Uri(page, UriKind.RelativeOrAbsolute) }).Succeeded);

    [Fact]
    public async Task Code_GoesToTheNotificationsOnceHoweverOftenTheTaskIsDelivered()
    {
        await ForgetAsync(Email);
        var task = Assert.Single(Sent(UsersNames.PasswordForgotten)).DataAs<PasswordForgotten>();

        await Shop.Make<SendPasswordCode>().SendAsync(task, default);
        await Shop.Make<SendPasswordCode>().SendAsync(task, default);

        var message = Assert.Single(Sent(UsersNames.PasswordReset));
        Assert.Equal(("notification.tasks", Account.Id), (message.Topic, message.UserId));
        var data = message.DataAs<CodeMessage>();
        Assert.Equal("email", data.Channel);
        Assert.Matches("^[0-9]{8}$", data.Code);
        Assert.Equal(Shop.Clock.GetUtcNow().AddMinutes(15), data.ExpiresAt);
    }

    [Fact]
    public async Task Code_IsNotStoredAsItIs()
    {
        var code = await CodeAsync();

        var stored = await Shop.Get<CosmosDatabase>().Container(UsersNames.Sessions)
            .FindAsync<Dictionary<string, object>>(OneTimeCode.IdOf(CodePurpose.PasswordReset), Account.Id, default);
        Assert.DoesNotContain(code, JsonSerializer.Serialize(stored!.Value));
    }

    [Fact]
    public async Task Code_OfANameThatNobodyHas_IsNotSent()
    {
        await ForgetAsync("hanmeimei@example.com");

        await Shop.Make<SendPasswordCode>().SendAsync(Sent(UsersNames.PasswordForgotten)[0].DataAs<PasswordForgotten>(), default);

        Assert.Empty(Sent(UsersNames.PasswordReset));
    }

    [Fact]
    public async Task Code_AskedForTooOften_IsNotSentAnyMore()
    {
        for (var i = 0; i < 7; i++)
        {
            await ForgetAsync(Email);
        }

        foreach (var task in Sent(UsersNames.PasswordForgotten))
        {
            await Shop.Make<SendPasswordCode>().SendAsync(task.DataAs<PasswordForgotten>(), default);
        }

        Assert.Equal(5, Sent(UsersNames.PasswordReset).Length);
    }

    [Fact]
    public async Task Task_ThatCannotBeRead_IsDeadLettered()
    {
        var actions = new Mock<ServiceBusMessageActions>();
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString("{"));

        await Shop.Make<SendPasswordCode>().Run(message, actions.Object, default);

        actions.Verify(a => a.DeadLetterMessageAsync(message, null, "malformed", It.IsAny<string>(), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Reset_WithTheCode_SetsThePasswordAndEndsEverySession()
    {
        var session = await BeginAsync();
        var code = await CodeAsync();

        Assert.Equal(204, (await ResetAsync(code)).Status);

        Assert.Equal(200, (await LogInAsync(New)).Status);
        Assert.NotNull((await Sessions.RefreshAsync(session, default)).Refusal);
        Assert.True((await Shop.Get<UserStore>().FindAsync(Account.Id, default))!.EmailVerified);
    }

    [Fact]
    public async Task Reset_WithTheCodeManyTimesAtOnce_IsGoodOnce()
    {
        var code = await CodeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ResetAsync(code)));

        Assert.Single(answers, answer => answer.Status == 204);
    }

    [Fact]
    public async Task Reset_WithAnOlderCode_Is400()
    {
        var older = await CodeAsync();
        var newer = await CodeAsync();

        Assert.Equal((400, "code"), await StatusAndFieldAsync(older));
        Assert.Equal(204, (await ResetAsync(newer)).Status);
    }

    [Fact]
    public async Task Reset_AfterFiveWrongOnes_RefusesTheRightOne()
    {
        var code = await CodeAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(400, (await ResetAsync("x")).Status);
        }

        Assert.Equal((400, "code"), await StatusAndFieldAsync(code));
    }

    [Fact]
    public async Task Reset_UnknownNameAndWrongCode_AnswerTheSame()
    {
        await CodeAsync();

        var (wrong, unknown) = (await ResetAsync("00000000x"), await ResetAsync("00000000x", "hanmeimei@example.com"));

        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Body.GetRawText(), unknown.Body.GetRawText());
    }

    [Fact]
    public async Task Reset_ToACommonPassword_Is400AndLeavesTheCodeGood()
    {
        var code = await CodeAsync();

        var answer = await ResetAsync(code, password: "password123");

        Assert.Equal((400, "newPassword"), (answer.Status, answer.Field()));
        Assert.Equal(204, (await ResetAsync(code)).Status);
    }

    /// <summary>What is sent for one purpose is good for no other.</summary>
    [Fact]
    public async Task Reset_WithACodeOfAVerification_Is400()
    {
        await Shop.Get<OneTimeCodes>().SendAsync(Account.Id, CodePurpose.VerifyEmail, AccountNameKind.Email, "request", default);

        Assert.Equal((400, "code"), await StatusAndFieldAsync(Sent(UsersNames.Verification)[^1].DataAs<CodeMessage>().Code));
    }

    /// <summary>Anybody may register somebody else's number beside his own address.</summary>
    [Fact]
    public async Task Reset_ByANumberWithTheCodeOfAMail_VerifiesTheAddressAndNotTheNumber()
    {
        const string Mobile = "+8613800138000";
        var registered = await Shop.CallAsync(null, new { email = "wei@example.com", mobile = Mobile, password = New }, request => Shop.Make<RegisterUser>().Run(request, default));
        Assert.Equal(201, registered.Status);
        var userId = (await Shop.Get<UserNameStore>().FindUserIdAsync(AccountName.Email("wei@example.com")!, default))!;
        await Shop.Get<OneTimeCodes>().SendAsync(userId, CodePurpose.PasswordReset, AccountNameKind.Email, "request", default);
        var code = Sent(UsersNames.PasswordReset)[^1].DataAs<CodeMessage>().Code;

        var answer = await Shop.CallAsync(null, new { mobile = Mobile, code, newPassword = "yet another long enough one" }, request => Shop.Make<ResetPassword>().Run(request, default));

        Assert.Equal(204, answer.Status);
        var user = (await Shop.Get<UserStore>().FindAsync(userId, default))!;
        Assert.Equal((true, false), (user.EmailVerified, user.MobileVerified));
    }

    private Event[] Sent(string name) => [.. Shop.Sent.Where(@event => @event.Name == name)];

    private Task<Answer> ForgetAsync(string email) => Shop.CallAsync(null, new { email }, request => Shop.Make<ForgetPassword>().Run(request, default));

    private async Task<string> CodeAsync()
    {
        await ForgetAsync(Email);
        await Shop.Make<SendPasswordCode>().SendAsync(Sent(UsersNames.PasswordForgotten)[^1].DataAs<PasswordForgotten>(), default);
        return Sent(UsersNames.PasswordReset)[^1].DataAs<CodeMessage>().Code;
    }

    private Task<Answer> ResetAsync(string code, string email = Email, string password = New) =>
        Shop.CallAsync(null, new { email, code, newPassword = password }, request => Shop.Make<ResetPassword>().Run(request, default));

    private async Task<(int, string)> StatusAndFieldAsync(string code)
    {
        var answer = await ResetAsync(code);
        return (answer.Status, answer.Field());
    }
}
