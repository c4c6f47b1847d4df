namespace Mall.Functions.Tests.Users;

public sealed class LogInAttemptTests
{
    private static readonly AccountName Name = AccountName.Email("lilei@example.com")!;

    [Fact]
    public void Of_TheLoopback_HasNoNetwork() => Assert.Null(LogInAttempt.Of(Name, IPAddress.Loopback).Network);

    [Fact]
    public void Of_OneHouseholdOfIpv6_IsOneNetwork()
    {
        Assert.Equal(From("2001:db8:1:2::1"), From("2001:db8:1:2:ffff::9"));
        Assert.NotEqual(From("2001:db8:1:2::1").Network, From("2001:db8:1:3::1").Network);
        Assert.NotEqual(From("2001:db8:1:2::1").Lane, From("2001:db8:1:3::1").Lane);
    }

    [Fact]
    public void Of_AMappedIpv4Address_IsThatAddress() => Assert.Equal(From("203.0.113.7"), From("::ffff:203.0.113.7"));

    [Fact]
    public void Of_ANameInAnotherSpelling_IsTheSameAccount() =>
        Assert.Equal(LogInAttempt.Of(Name, null), LogInAttempt.Of(AccountName.Email("LILEI@example.com"), null));

    [Fact]
    public void Of_HasNoPersonalData()
    {
        var attempt = From("203.0.113.7");

        Assert.DoesNotContain("lilei", attempt.ToString());
        Assert.DoesNotContain("203.0.113.7", attempt.ToString());
    }

    private static LogInAttempt From(string address) => LogInAttempt.Of(Name, IPAddress.Parse(address));
}
