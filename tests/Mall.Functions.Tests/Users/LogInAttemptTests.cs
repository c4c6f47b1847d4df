using System.Net;
using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Users;

public sealed class LogInAttemptTests
{
    private static readonly AccountName Name = AccountName.Email("lilei@example.com")!;

    [Fact]
    public void Of_TheLoopback_HasNoAddress() => Assert.Null(LogInAttempt.Of(Name, IPAddress.Loopback).AddressKey);

    [Fact]
    public void Of_OneHouseholdOfIpv6_IsOneAddress()
    {
        Assert.Equal(Address("2001:db8:1:2::1"), Address("2001:db8:1:2:ffff::9"));
        Assert.NotEqual(Address("2001:db8:1:2::1"), Address("2001:db8:1:3::1"));
    }

    [Fact]
    public void Of_AMappedIpv4Address_IsThatAddress() => Assert.Equal(Address("203.0.113.7"), Address("::ffff:203.0.113.7"));

    [Fact]
    public void Of_ANameInAnotherSpelling_IsTheSameAccount() =>
        Assert.Equal(LogInAttempt.Of(Name, null).AccountKey, LogInAttempt.Of(AccountName.Email("LILEI@example.com"), null).AccountKey);

    [Fact]
    public void Keys_HaveNoPersonalData()
    {
        var attempt = LogInAttempt.Of(Name, IPAddress.Parse("203.0.113.7"));

        Assert.DoesNotContain("lilei", attempt.AccountKey);
        Assert.DoesNotContain("203", attempt.AddressKey!.Split(':')[1]);
    }

    private static string? Address(string address) => LogInAttempt.Of(Name, IPAddress.Parse(address)).AddressKey;
}
