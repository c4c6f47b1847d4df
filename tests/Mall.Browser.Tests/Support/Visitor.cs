using System.Collections.Concurrent;

namespace Mall.Browser.Tests.Support;

/// <summary>How somebody comes.</summary>
/// <param name="Language">What his browser asks for.</param>
/// <param name="Width">Of his window, in CSS pixels.</param>
/// <param name="IsDark">What his system prefers.</param>
/// <param name="Address">To which mall; the shared one when left out.</param>
internal sealed record Visit(string Language = "en-US", int Width = 1280, int Height = 900, bool IsDark = false, Uri? Address = null, float Scale = 1);

/// <summary>Somebody with a browser of his own. Nothing that goes wrong in it is overlooked: when he leaves, every error of a page, on the console or of the content security policy fails the test.
/// What the API refuses is no such error; browsers write it to the console, too.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly ConcurrentQueue<string> _errors = [];
    private readonly Uri _address;

    private Visitor(IBrowserContext browser, IPage page, Uri address)
    {
        Browser = browser;
        Page = page;
        _address = address;
    }

    public IBrowserContext Browser { get; }

    /// <summary>His first tab.</summary>
    public IPage Page { get; }

    public static async Task<Visitor> ComeAsync(IBrowser browser, Uri address, Visit visit)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = visit.Language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = visit.Width, Height = visit.Height },
            DeviceScaleFactor = visit.Scale,
            ColorScheme = visit.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Storefront.Patience);
        var visitor = new Visitor(context, await context.NewPageAsync(), address);
        visitor.Watch(visitor.Page);
        return visitor;
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var page = await Browser.NewPageAsync();
        Watch(page);
        return page;
    }

    /// <summary>A new account, made on the page as anybody does; afterwards he is where he wanted to go.</summary>
    public async Task<string> RegisterAsync(string next = "/")
    {
        var email = $"browser-{Guid.NewGuid():N}@mall.example";
        await Page.GotoAsync($"/register?next={Uri.EscapeDataString(next)}");
        await Page.Locator("input[name=name]").FillAsync(email);
        await Page.Locator("input[name=password]").FillAsync(Password);
        await Page.Locator("input[name=displayName]").FillAsync("Han Meimei");
        await Page.Locator("main button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync(new Uri(_address, next).ToString());
        return email;
    }

    /// <summary>Logs in on the page that asks for it.</summary>
    public async Task LogInAsync(string email, string password = Password)
    {
        await Page.Locator("input[name=name]").FillAsync(email);
        await Page.Locator("input[name=password]").FillAsync(password);
        await Page.Locator("main button[type=submit]").ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        Assert.Empty(_errors);
    }

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsOfTheApi(message))
            {
                _errors.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _errors.Enqueue($"{page.Url}: {error}");
    }

    private static bool IsOfTheApi(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.Contains("/api/", StringComparison.Ordinal);
}
