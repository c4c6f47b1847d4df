namespace Mall.Functions.Tests.Users;

public sealed class OneTimeCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly CodeLimits Limits = new(PerAccount: 3, TimeSpan.FromMinutes(15), Attempts: 2);
    private static readonly Event Message = Event.Of("notification.tasks", "user.verification", "x", "lilei", Now, new { });

    [Fact]
    public void Attempt_AsOftenAsAllowed_ThenNever()
    {
        var code = Send(null).Value!;
        for (var i = 0; i < 2; i++)
        {
            Assert.True(code.Attempt(Now).Is(out var next, out _));
            code = next;
        }

        Assert.Contains("code", Assert.IsType<Invalid>(code.Attempt(Now).Refusal).Errors!.Keys);
    }

    [Fact]
    public void Attempt_AtTheMomentOfExpiry_IsRefused()
    {
        var code = Send(null).Value!;

        Assert.NotNull(code.Attempt(Now.AddMinutes(15)).Refusal);
        Assert.Null(code.Attempt(Now.AddMinutes(15).AddTicks(-1)).Refusal);
    }

    [Fact]
    public void Attempt_AfterItWasUsed_IsRefused() => Assert.NotNull(Send(null).Value!.Use().Attempt(Now).Refusal);

    [Fact]
    public void Send_MoreThanAllowedWithinAnHour_WaitsForTheFirst()
    {
        var code = Send(null).Value!;
        code = Send(code, Now.AddMinutes(10)).Value!;
        code = Send(code, Now.AddMinutes(20)).Value!;

        Assert.Equal(TimeSpan.FromMinutes(30), Assert.IsType<TooMany>(Send(code, Now.AddMinutes(30)).Refusal).RetryAfter);
        Assert.Equal(3, Send(code, Now.AddMinutes(60)).Value!.SentAt.Count);
    }

    [Fact]
    public void Send_AfterUse_StillCountsTheEarlierOnes() => Assert.Equal(2, Send(Send(null).Value!.Use()).Value!.SentAt.Count);

    [Fact]
    public void Send_IsKeptByTheDatabaseForAsLongAsItIsCounted() => Assert.True(Send(null).Value!.Ttl >= CodeLimits.Window.TotalSeconds);

    private static Outcome<OneTimeCode> Send(OneTimeCode? earlier, DateTimeOffset? now = null) =>
        OneTimeCode.Send(earlier, "lilei", CodePurpose.VerifyEmail, AccountNameKind.Email, Ids.New(), "hash", Limits, now ?? Now, Message);
}
