namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>A merchant who changes from platform certificates to WeChat Pay's public key: messages come with either.</summary>
public sealed class WeChatPayKeysTests : WeChatPayShop
{
    private protected override (string Name, string Value)[] SettingsOf(WeChatPayServer server) => server.Settings(certificates: true);

    [Fact]
    public async Task Messages_ByCertificateAndByPublicKey_AreBothTaken()
    {
        foreach (var signing in (Signing[])[Signing.ByCertificate, Signing.ByPublicKey, Signing.ByCertificate])
        {
            Server.Signing = signing is Signing.ByCertificate ? Signing.ByCertificate : Signing.ByPublicKey;
            var (order, number) = await ChargedAsync();

            Assert.Equal(200, (await DeliverAsync(Server.CallbackOf(number))).Status);
            Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(order.Id)).Status);
        }

        Assert.Single(Downloads);
    }

    [Fact]
    public async Task ACertificate_ThatReplacesAnother_IsDownloadedWhenItIsFirstSeen()
    {
        Server.Signing = Signing.ByCertificate;
        await StartedAsync();
        Server.ReplaceCertificate(DateTimeOffset.UtcNow.AddYears(20));
        Shop.Clock.Advance(TimeSpan.FromMinutes(2));

        await StartedAsync();

        Assert.Equal(2, Downloads.Count());
    }

    [Fact]
    public async Task Certificates_AreDownloadedAgainBeforeTheyExpire()
    {
        Server.ReplaceCertificate(Shop.Clock.GetUtcNow().AddHours(6));
        Server.Signing = Signing.ByCertificate;
        await StartedAsync();
        Shop.Clock.Advance(TimeSpan.FromHours(4));

        await StartedAsync();

        Assert.Equal(2, Downloads.Count());
    }

    [Fact]
    public async Task ACertificate_ThatExpired_VerifiesNothing()
    {
        Server.ReplaceCertificate(Shop.Clock.GetUtcNow().AddHours(6));
        Server.Signing = Signing.ByCertificate;
        var (order, number) = await ChargedAsync();
        Shop.Clock.Advance(TimeSpan.FromHours(7));

        await AssertRefusedAsync(401, "callback-not-authentic", order, Server.CallbackOf(number));
    }

    [Fact]
    public async Task UnknownSerials_ManyAtOnce_AreOneDownloadAMinute()
    {
        var (_, number) = await ChargedAsync();
        Server.Signing = Signing.UnknownSerial;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => DeliverAsync(Server.CallbackOf(number)))));

        Assert.Single(Downloads);
    }

    private IEnumerable<string> Downloads => Server.Requests.Where(request => request == "GET /v3/certificates");
}
