namespace Mall.Functions.Tests.Users;

/// <summary>Tests of one account, in a shop of its own.</summary>
public abstract class AccountTests : ShopTests
{
    private protected const string Email = "lilei@example.com";
    private protected const string Password = "a long enough one";

    private protected User Account { get; private set; } = null!;

    private protected Sessions Sessions => Shop.Get<Sessions>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Account = await Shop.ShopperAsync(Email, Password);
    }

    /// <summary>The token of a new session.</summary>
    private protected async Task<RefreshToken> BeginAsync(User? user = null) => RefreshToken.Parse((await Sessions.BeginAsync(user ?? Account, default)).RefreshToken)!;

    private protected Task<Answer> LogInAsync(string password, string? deviceToken = null) =>
        Shop.CallAsync(null, new { email = Email, password, deviceToken }, request => Shop.Make<LogIn>().Run(request, default));
}
