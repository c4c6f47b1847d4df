namespace Mall.Functions.Tests.Users;

public sealed class UserFunctionsTests : ShopTests
{
    private const string Password = "a long enough one";

    [Fact]
    public async Task Register_AnswersTheProfileWithEveryMember()
    {
        var answer = await RegisterAsync(new { email = "LiLei@example.com", password = Password });

        Assert.Equal(201, answer.Status);
        Assert.Equal(
            ["id", "username", "email", "mobile", "displayName", "roles", "createdAt", "language", "emailVerified", "mobileVerified"],
            answer.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal("lilei@example.com", answer.Body.GetProperty("email").GetString());
        Assert.Equal("shopper", Assert.Single(answer.Body.GetProperty("roles").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Register_TakenInAnotherSpelling_Is409()
    {
        await RegisterAsync(new { mobile = "13800138000", password = Password });

        var answer = await RegisterAsync(new { mobile = "+86 138 0013 8000", password = Password });

        Assert.Equal((409, "user-exists"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Register_RolesInTheBody_AreIgnored()
    {
        var answer = await RegisterAsync(new { username = "lilei", password = Password, roles = new[] { "admin" } });

        Assert.Equal("shopper", Assert.Single(answer.Body.GetProperty("roles").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Register_CommonPassword_Is400NamingTheField()
    {
        var answer = await RegisterAsync(new { username = "lilei", password = "password123" });

        Assert.Equal((400, "password"), (answer.Status, answer.Field()));
    }

    [Theory]
    [InlineData("username", "LiLei")]
    [InlineData("email", "LILEI@example.com")]
    [InlineData("mobile", "+86 138-0013-8000")]
    public async Task LogIn_WithAnyNameInAnySpelling_AnswersATokenPair(string field, string value)
    {
        await RegisterAsync(new { username = "lilei", email = "lilei@example.com", mobile = "13800138000", password = Password });

        var answer = await LogInAsync(new Dictionary<string, string> { [field] = value, ["password"] = Password });

        Assert.Equal(200, answer.Status);
        Assert.Equal(("Bearer", 900), (answer.Body.GetProperty("tokenType").GetString(), answer.Body.GetProperty("expiresIn").GetInt32()));
        Assert.NotNull(RefreshToken.Parse(answer.Body.GetProperty("refreshToken").GetString()));
    }

    [Fact]
    public async Task LogIn_WrongPasswordAndUnknownNameAndImpossibleName_AnswerTheSame()
    {
        await RegisterAsync(new { username = "lilei", password = Password });

        var answers = new[]
        {
            await LogInAsync(new { username = "lilei", password = "another long one" }),
            await LogInAsync(new { username = "hanmeimei", password = Password }),
            await LogInAsync(new { username = "///", password = Password }),
        };

        Assert.All(answers, answer => Assert.Equal((401, "invalid-credentials"), (answer.Status, answer.Code)));
        Assert.Single(answers.Select(answer => answer.Body.GetRawText()).Distinct());
    }

    [Fact]
    public async Task LogIn_OfARegistrationThatNeverFinished_IsRefused()
    {
        await Shop.Get<UserNameStore>().ClaimAsync(AccountName.Username("lilei")!, "crashed", default);

        Assert.Equal(401, (await LogInAsync(new { username = "lilei", password = Password })).Status);
    }

    [Fact]
    public async Task Profile_ChangedName_IsTrimmedAndShown()
    {
        var user = await Shop.ShopperAsync();

        Assert.Equal(200, (await ChangeProfileAsync(user, new { displayName = "  Han Meimei " })).Status);

        Assert.Equal("Han Meimei", (await ProfileAsync(user)).Body.Text("displayName"));
    }

    [Theory]
    [InlineData("zh-CN", 200)]
    [InlineData("fr", 400)]
    public async Task Profile_Language_IsOneTheShopSpeaks(string language, int status)
    {
        var user = await Shop.ShopperAsync();

        var answer = await ChangeProfileAsync(user, new { displayName = "Li Lei", language });

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? language : null, (await Shop.Get<UserStore>().FindAsync(user.Id, default))!.Language);
    }

    [Fact]
    public async Task Profile_OfATokenWhoseAccountIsGone_Is404() => Assert.Equal(404, (await ProfileAsync(ShopSteps.Shopper("gone"))).Status);

    [Fact]
    public async Task Refresh_GarbageToken_Is401()
    {
        var answer = await RefreshAsync("garbage");

        Assert.Equal((401, "invalid-refresh-token"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task LogOut_Is204AndEndsTheSession()
    {
        await RegisterAsync(new { username = "lilei", password = Password });
        var token = (await LogInAsync(new { username = "lilei", password = Password })).Body.GetProperty("refreshToken").GetString();

        Assert.Equal(204, (await Shop.CallAsync(null, new { refreshToken = token }, request => Shop.Make<LogOut>().Run(request, default))).Status);

        Assert.Equal(401, (await RefreshAsync(token)).Status);
    }

    private Task<Answer> RegisterAsync(object body) => Shop.CallAsync(null, body, request => Shop.Make<RegisterUser>().Run(request, default));

    private Task<Answer> LogInAsync(object body) => Shop.CallAsync(null, body, request => Shop.Make<LogIn>().Run(request, default));

    private Task<Answer> RefreshAsync(string? refreshToken) => Shop.CallAsync(null, new { refreshToken }, request => Shop.Make<RefreshAccess>().Run(request, default));

    private Task<Answer> ProfileAsync(User caller) => Shop.CallAsync(caller, null, request => Shop.Make<GetProfile>().Run(request, default));

    private Task<Answer> ChangeProfileAsync(User caller, object body) => Shop.CallAsync(caller, body, request => Shop.Make<ChangeProfile>().Run(request, default));
}
