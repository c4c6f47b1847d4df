namespace Mall.Functions.Traffic;

/// <summary>What a page is shown on.</summary>
public enum DeviceKind
{
    Desktop,
    Phone,
    Tablet,

    /// <summary>A program. It says so, or says nothing.</summary>
    Bot,
}

/// <summary>Tells devices apart by what browsers say of themselves.</summary>
internal static class Device
{
    private static readonly string[] Programs =
        ["bot", "crawl", "spider", "slurp", "headless", "lighthouse", "preview", "monitor", "scrap", "curl/", "wget/", "python", "java/", "go-http", "okhttp", "node", "axios", "phantom"];

    /// <param name="userAgent">The header <c>User-Agent</c>. An iPad that asks for desktop pages says that it is a Mac, and is taken for one.</param>
    /// <param name="mobileHint">The client hint <c>Sec-CH-UA-Mobile</c>, if any: <c>?1</c> is a phone.</param>
    public static DeviceKind Of(string userAgent, string? mobileHint)
    {
        if (userAgent.Length == 0 || Array.Exists(Programs, name => Says(name)))
        {
            return DeviceKind.Bot;
        }

        if (Says("iPad") || Says("Tablet") || (Says("Android") && !Says("Mobi")))
        {
            return DeviceKind.Tablet;
        }

        // Every phone's browser has it (MDN, "Browser detection using the user agent").
        return mobileHint == "?1" || Says("Mobi") ? DeviceKind.Phone : DeviceKind.Desktop;

        bool Says(string word) => userAgent.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
