using Mall.Functions.Ledger;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Ledger;

public sealed class LedgerOptionsTests
{
    private static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    [Theory]
    [InlineData("", "Ledger__SigningKey")]
    [InlineData("bm90IDMyIGJ5dGVz", "Ledger__SigningKey")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Ledger__SigningKey")]
    [InlineData("//////////////////////////////////////////8=", "Ledger__SigningKey")]
    public void SigningKey_ThatIsNone_StopsTheStart(string key, string named) => AssertFails(new LedgerOptions { SigningKey = key, HeadsFile = "heads" }, named);

    [Fact]
    public void PlaceOfTheHeads_IsOneOfTwo()
    {
        AssertFails(new LedgerOptions { SigningKey = Key }, "Ledger__HeadsFile");
        AssertFails(new LedgerOptions { SigningKey = Key, HeadsFile = "heads", HeadsContainer = "https://a.example/heads" }, "Ledger__HeadsFile");
        AssertFails(new LedgerOptions { SigningKey = Key, HeadsContainer = "heads" }, "Ledger__HeadsContainer");
        Assert.True(Validate(new LedgerOptions { SigningKey = Key, HeadsFile = "heads" }).Succeeded);
        Assert.True(Validate(new LedgerOptions { SigningKey = Key, HeadsContainer = "https://a.example/heads" }).Succeeded);
    }

    [Fact]
    public void PreviousKey_ThatIsNone_StopsTheStart() =>
        AssertFails(new LedgerOptions { SigningKey = Key, HeadsFile = "heads", PreviousKeys = { ["old"] = "AAAA" } }, "Ledger__PreviousKeys__old");

    /// <summary>The heads of an older key stay verifiable, and the key that signs comes first.</summary>
    [Fact]
    public void Keys_OfAPreviousOne_VerifyWhatItSigned()
    {
        using var old = new LedgerKeys(Options.Create(new LedgerOptions { SigningKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)]) }));
        var signed = SignedHead.Sign(LedgerHead.First.Tree(), LedgerEvents.At, old);
        var pem = string.Concat(old.Current.PublicKey.Split('\n')[1..^1]);

        using var keys = new LedgerKeys(Options.Create(new LedgerOptions { SigningKey = Key, PreviousKeys = { ["old"] = pem } }));

        Assert.True(signed.IsSignedBy(keys));
        Assert.False((signed with { Size = 1 }).IsSignedBy(keys));
        Assert.Equal([keys.Current, old.Current], keys.All);
        using var without = new LedgerKeys(Options.Create(new LedgerOptions { SigningKey = Key }));
        Assert.False(signed.IsSignedBy(without));
    }

    private static ValidateOptionsResult Validate(LedgerOptions options) => new LedgerOptionsValidator().Validate(null, options);

    private static void AssertFails(LedgerOptions options, string named) => Assert.Contains(named, Validate(options).FailureMessage, StringComparison.Ordinal);
}
