namespace Mall.Functions.Tests.Users;

public sealed class CreateFirstAdminTests
{
    private static readonly AccountName Email = AccountName.Email("admin@mall.example")!;

    [Fact]
    public async Task Start_WithSettings_MakesOneAdminHoweverOften()
    {
        await using var shop = await TestShop.OpenAsync(("Admin:Email", "Admin@mall.example"), ("Admin:Password", "admin-of-the-demo"));

        await StartAsync(shop);
        var first = await shop.Get<UserNameStore>().FindUserIdAsync(Email, default);
        await StartAsync(shop);

        Assert.Equal(first, await shop.Get<UserNameStore>().FindUserIdAsync(Email, default));
        Assert.Contains("admin", (await shop.Get<UserStore>().FindAsync(first!, default))!.Roles);
        Assert.Single(shop.Sent);
    }

    [Fact]
    public async Task Start_WithoutSettings_MakesNone()
    {
        await using var shop = await TestShop.OpenAsync();

        await StartAsync(shop);

        Assert.Empty(shop.Sent);
    }

    [Fact]
    public async Task Start_EmailOfAShopper_DoesNotMakeHimAdmin()
    {
        await using var shop = await TestShop.OpenAsync(("Admin:Email", "admin@mall.example"), ("Admin:Password", "admin-of-the-demo"));
        var shopper = await shop.ShopperAsync("admin@mall.example");

        await StartAsync(shop);

        Assert.Equal(["shopper"], (await shop.Get<UserStore>().FindAsync(shopper.Id, default))!.Roles);
    }

    [Fact]
    public async Task Start_AfterTheRoleWasTaken_DoesNotGiveItBack()
    {
        await using var shop = await TestShop.OpenAsync(("Admin:Email", "admin@mall.example"), ("Admin:Password", "admin-of-the-demo"));
        await StartAsync(shop);
        var first = (await shop.Get<UserNameStore>().FindUserIdAsync(Email, default))!;
        var other = await shop.ShopperAsync();
        await shop.Get<Administrators>().GrantAsync(other.Id, default);
        Assert.True((await shop.Get<Administrators>().TakeAsync(first, default)).Is(out _, out _));

        await StartAsync(shop);

        Assert.DoesNotContain("admin", (await shop.Get<UserStore>().FindAsync(first, default))!.Roles);
        Assert.Equal("last-admin", (await shop.Get<Administrators>().TakeAsync(other.Id, default)).Refusal!.Code);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "", null)]
    [InlineData("admin@mall.example", "admin-of-the-demo", null)]
    [InlineData("admin@mall.example", null, "Admin__Password")]
    [InlineData(null, "admin-of-the-demo", "Admin__Email")]
    [InlineData("admin", "admin-of-the-demo", "Admin__Email")]
    [InlineData("admin@mall.example", "password", "Admin__Password")]
    public void Settings_WrongOnes_AreNamed(string? email, string? password, string? named)
    {
        var result = new AdminOptionsValidator().Validate(null, new AdminOptions { Email = email, Password = password });

        Assert.Equal(named is not null, result.Failed);
        Assert.Contains(named ?? "", result.FailureMessage ?? "");
    }

    private static async Task StartAsync(TestShop shop)
    {
        using var service = shop.Make<CreateFirstAdmin>();
        await service.StartAsync(default);
        await service.ExecuteTask!.WaitAsync(HangGuard.Time);
    }
}
