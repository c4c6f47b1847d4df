using System.Globalization;
using Mall.Embedded.Timers;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Tests.Timers;

public sealed class TimerScheduleTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder().AddInMemoryCollection([new("Nightly", "0 0 3 * * *"), new("Shop:Sweep", "01:00:00")]).Build();

    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-20T12:05:00")]
    [InlineData("30 0 13 * * 1-5", "2026-11-20T13:00:30")]
    [InlineData("01:30:00", "2026-11-20T13:30:00")]
    [InlineData("%Nightly%", "2026-11-21T03:00:00")]
    [InlineData("%Shop__Sweep%", "2026-11-20T13:00:00")]
    [InlineData("%Shop:Sweep%", "2026-11-20T13:00:00")]
    public void Schedule_OfSixFieldsIntervalOrSetting_IsRead(string expression, string expected) =>
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), Parse(expression).Next(new DateTime(2026, 11, 20, 12, 0, 0)));

    [Theory]
    [InlineData("*/5 * * * *", "Function 'F': the schedule '*/5 * * * *' is neither an NCRONTAB expression of six fields nor a positive time span.")]
    [InlineData("99 * * * * *", "Function 'F': the schedule '99 * * * * *' is neither an NCRONTAB expression of six fields nor a positive time span.")]
    [InlineData("-00:01:00", "Function 'F': the schedule '-00:01:00' is neither an NCRONTAB expression of six fields nor a positive time span.")]
    [InlineData("%Missing%", "Function 'F': the setting 'Missing' of its schedule is missing.")]
    public void Schedule_ThatCannotBeRead_NamesTheFunction(string expression, string expected) =>
        Assert.Equal(expected, Assert.Throws<StartupException>(() => Parse(expression)).Message);

    [Theory]
    [InlineData("5 * * * * *", true)]
    [InlineData("*/10 * * * * *", true)]
    [InlineData("00:00:30", true)]
    [InlineData("00:01:00", false)]
    [InlineData("0 */5 * * * *", false)]
    public void FiresEveryMinute_OfSchedulesThatDo_IsTrue(string expression, bool expected) => Assert.Equal(expected, Parse(expression).FiresEveryMinute);

    private static TimerSchedule Parse(string expression) => TimerSchedule.Parse("F", expression, Settings);
}
