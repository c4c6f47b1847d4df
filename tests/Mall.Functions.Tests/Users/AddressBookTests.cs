namespace Mall.Functions.Tests.Users;

public sealed class AddressBookTests
{
    private static readonly User Nobody = new() { Id = "lilei", PasswordHash = "", Roles = ["shopper"], CreatedAt = default };

    [Fact]
    public void Add_TheFirst_IsTheDefault() => Assert.Equal(["a*"], Book(Add(Nobody, "a")));

    [Fact]
    public void Add_AnotherOne_LeavesTheDefault() => Assert.Equal(["a*", "b"], Book(Filled("a", "b")));

    [Fact]
    public void Add_ANewDefault_TakesItFromTheOld() => Assert.Equal(["a", "b*"], Book(AddressBook.Add(Filled("a"), An("b") with { IsDefault = true }).Value!));

    [Fact]
    public void Add_TheSameAgain_ChangesNothing()
    {
        var user = Filled("a", "b");

        Assert.Same(user, AddressBook.Add(user, An("a")).Value);
    }

    [Fact]
    public void Add_AnotherOneOfTheSameId_IsRefused() =>
        Assert.IsType<Unprocessable>(AddressBook.Add(Filled("a"), An("a") with { City = "Beijing" }).Refusal);

    [Fact]
    public void Add_BeyondTwenty_IsRefused()
    {
        var full = Filled([.. Enumerable.Range(0, 20).Select(i => $"a{i}")]);

        Assert.Equal("too-many-addresses", AddressBook.Add(full, An("b")).Refusal!.Code);
        Assert.Same(full, AddressBook.Add(full, An("a3")).Value);
    }

    [Fact]
    public void Replace_LeavesOrderAndDefault()
    {
        var user = AddressBook.Replace(Filled("a", "b", "c"), An("b") with { City = "Beijing" }, null).Value!;

        Assert.Equal(["a*", "b", "c"], Book(user));
        Assert.Equal("Beijing", user.Addresses[1].City);
    }

    [Fact]
    public void Replace_MadeTheDefault_TakesItFromTheOld() => Assert.Equal(["a", "b*"], Book(AddressBook.Replace(Filled("a", "b"), An("b"), true).Value!));

    [Fact]
    public void Replace_TheDefaultMadeNone_IsRefusedNamingTheField() =>
        Assert.Contains("isDefault", Assert.IsType<Invalid>(AddressBook.Replace(Filled("a", "b"), An("a"), false).Refusal).Errors!.Keys);

    [Fact]
    public void Replace_Unknown_IsNotFound() => Assert.Equal("address-not-found", AddressBook.Replace(Filled("a"), An("b"), null).Refusal!.Code);

    [Fact]
    public void Remove_TheDefault_MakesTheOldestOfTheOthersTheDefault() => Assert.Equal(["b*", "c"], Book(AddressBook.Remove(Filled("a", "b", "c"), "a").Value!));

    [Fact]
    public void Remove_AnotherOne_LeavesTheDefault() => Assert.Equal(["a*", "c"], Book(AddressBook.Remove(Filled("a", "b", "c"), "b").Value!));

    [Fact]
    public void Remove_TheLast_LeavesNone() => Assert.Empty(Book(AddressBook.Remove(Filled("a"), "a").Value!));

    [Fact]
    public void Remove_Unknown_IsNotFound() => Assert.Equal("address-not-found", AddressBook.Remove(Filled("a"), "b").Refusal!.Code);

    private static Address An(string id) => new(id, "Li Lei", "13800138000", "1 Nanjing Road", null, "Shanghai", "Shanghai", "200000", "CN", IsDefault: false);

    private static User Add(User user, string id) => AddressBook.Add(user, An(id)).Value!;

    private static User Filled(params string[] ids) => ids.Aggregate(Nobody, Add);

    private static string[] Book(User user) => [.. user.Addresses.Select(a => a.IsDefault ? a.Id + "*" : a.Id)];
}
