using Mall.Functions.Statistics;

namespace Mall.Functions.Tests.Statistics;

public sealed class LocalDaysTests
{
    [Theory]
    [InlineData("UTC", "2026-11-11", "2026-11-11T00:00:00Z", 24)]
    [InlineData("Asia/Shanghai", "2026-11-11", "2026-11-10T16:00:00Z", 24)]
    [InlineData("Asia/Kathmandu", "2026-11-11", "2026-11-10T18:15:00Z", 24)]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", 25)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30:00Z", 23.5)]
    // The clocks went from midnight to one.
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", 23)]
    // There was no such day.
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", 0)]
    public void Day_OfAZone_BeginsAndEndsWithItsClocks(string zone, string date, string begin, double hours)
    {
        var days = Days(zone, date, date);

        Assert.Equal((DateTimeOffset.Parse(begin), TimeSpan.FromHours(hours)), (days.From, days.To - days.From));
    }

    /// <summary>Every quarter of an hour belongs to the day that the clocks of the zone show, and the year has no other.</summary>
    [Fact]
    public void Days_OfEveryZone_AreWhatItsClocksShow()
    {
        var (first, last) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var zones = TimeZoneInfo.GetSystemTimeZones();
        Assert.True(zones.Count > 300);
        foreach (var zone in zones)
        {
            var days = Days(zone.Id, "2026-01-01", "2026-12-31");
            for (var quarter = days.From - TimeSpan.FromHours(2); quarter < days.To + TimeSpan.FromHours(2); quarter += StatisticsBucket.Quarter)
            {
                var shown = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(quarter, zone).DateTime);
                int? expected = shown >= first && shown <= last ? shown.DayNumber - first.DayNumber : null;
                Assert.True(expected == days.IndexOf(quarter), $"{zone.Id} at {quarter:O}: {days.IndexOf(quarter)} instead of {expected}");
            }
        }
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData("/dev/zero")]
    [InlineData("../../etc/passwd")]
    [InlineData("Asia/../../../etc/passwd")]
    [InlineData("right/Asia/Shanghai")]
    [InlineData("Asia/Shanghai\n")]
    [InlineData("Asia")]
    public void Zone_ThatIsNone_IsNotFound(string name) => Assert.Null(LocalDays.FindZone(name));

    private static LocalDays Days(string zone, string from, string to) => new(DateOnly.Parse(from), DateOnly.Parse(to), LocalDays.FindZone(zone)!);
}
