using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Notifications;

public sealed class ShownNotificationsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void After_AllThereIs_ShowsNothingOfIt()
    {
        var shown = ShownNotifications.After([Written("a", 1), Written("b", 2)]);

        Assert.Empty(shown.Take([Written("a", 1), Written("b", 2)]));
    }

    [Fact]
    public void Take_WhatIsNew_IsShownOnceInItsOrder()
    {
        var shown = ShownNotifications.After([Written("a", 1)]);

        Assert.Equal(["b", "c"], Ids(shown.Take([Written("c", 3), Written("b", 2), Written("a", 1)])));
        Assert.Empty(shown.Take([Written("c", 3), Written("b", 2), Written("a", 1)]));
    }

    [Fact]
    public void Take_OfSomethingEarlierThatIsWrittenLater_IsShown()
    {
        var shown = ShownNotifications.After([Written("paid", at: 5, writtenAt: 100)]);

        Assert.Equal(["created"], Ids(shown.Take([Written("created", at: 4, writtenAt: 100), Written("paid", at: 5, writtenAt: 100)])));
    }

    [Fact]
    public void From_StaysBehindTheNewestByTheOverlap()
    {
        var shown = ShownNotifications.After([Written("a", 1000)]);
        Assert.Equal(1000 - ShownNotifications.Overlap, shown.From);

        shown.Take([Written("b", 2000)]);

        Assert.Equal(2000 - ShownNotifications.Overlap, shown.From);
        Assert.Empty(shown.Take([Written("b", 2000)]));
    }

    [Fact]
    public void AfterTheLastSeen_WhatIsNewerOrWasWrittenLater_IsShown()
    {
        var last = Written("last", at: 5, writtenAt: 100);
        WrittenNotification[] lately =
            [Written("same second, newer", 6, 100), Written("later, of something older", 3, 101), last, Written("same second, older", 4, 100), Written("before", 2, 90)];
        var shown = ShownNotifications.After(last, lately);

        Assert.Equal(["later, of something older", "same second, newer"], Ids(shown.Take(lately)));
    }

    private static WrittenNotification Written(string id, long at, long? writtenAt = null) => new(
        new Notification(id, "lilei", NotificationChannel.Push, "order.paid", "s", "b", NotificationStatus.Delivered, Start.AddSeconds(at)), writtenAt ?? at);

    private static IEnumerable<string> Ids(IEnumerable<Notification> notifications) => notifications.Select(n => n.Id);
}
