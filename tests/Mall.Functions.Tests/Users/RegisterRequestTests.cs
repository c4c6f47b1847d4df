namespace Mall.Functions.Tests.Users;

public sealed class RegisterRequestTests
{
    private static readonly RegisterRequest Good = new("lilei", "lilei@example.com", "13800138000", "a long enough one", "Li Lei");

    [Fact]
    public void Validate_AllNames_AreTaken() =>
        Assert.Equal(["lilei", "lilei@example.com", "+8613800138000"], Good.Validate().Value!.Select(name => name.Value));

    [Fact]
    public void Validate_OneName_IsEnough() => Assert.Single((Good with { Username = null, Email = null }).Validate().Value!);

    [Fact]
    public void Validate_NoName_IsRefused() => Assert.Equal(["username"], Errors(Good with { Username = null, Email = null, Mobile = null }));

    [Fact]
    public void Validate_EverythingWrong_NamesEveryField() => Assert.Equal(
        ["displayName", "email", "mobile", "password", "username"],
        Errors(new RegisterRequest("x", "x", "x", "x", new string('x', 65))));

    [Fact]
    public void Validate_HugeName_IsRefused() => Assert.Equal(["email"], Errors(Good with { Email = new string('a', 60_000) + "@example.com" }));

    [Fact]
    public void Validate_LogInWithTwoNames_IsRefused() => Assert.NotNull(new LogInRequest("lilei", "lilei@example.com", null, "x").Validate());

    [Fact]
    public void Validate_LogInWithoutName_IsRefused() => Assert.NotNull(new LogInRequest(null, null, null, "x").Validate());

    private static IEnumerable<string> Errors(RegisterRequest request) => ((Invalid)request.Validate().Refusal!).Errors!.Keys.Order();
}
