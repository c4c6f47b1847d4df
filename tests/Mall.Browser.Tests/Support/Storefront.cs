namespace Mall.Browser.Tests.Support;

/// <summary>One browser for all tests, and the mall that most of them visit: the one that <c>MALL_BASE_URL</c> names, else a process started for them.</summary>
public sealed class Storefront : IAsyncLifetime
{
    public const string BaseUrlVariable = "MALL_BASE_URL";

    /// <summary>Milliseconds that a busy machine may take for what is right.</summary>
    public const float Patience = 60_000;

    private readonly TempFolder _state = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private MallProcess? _mall;
    private MallClient? _anybody;

    public static string? BaseUrl => Environment.GetEnvironmentVariable(BaseUrlVariable) is { Length: > 0 } url ? url : null;

    /// <summary>Where the mall is.</summary>
    public Uri Address => _mall?.BaseAddress ?? new Uri(BaseUrl!);

    internal MallClient Anybody => _anybody ??= new MallClient(Address);

    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is not null)
        {
            return;
        }

        if (BaseUrl is null)
        {
            _mall = await MallProcess.StartAsync(_state.Path);
        }

        // The first products and the first administrator are made in the background of a first start.
        await Eventually.Async(() => Anybody.GetAsync("/products?pageSize=100"), page => page.Body.GetProperty("items").GetArrayLength() > 20, "the products of the demo");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        _anybody?.Dispose();
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_mall is not null)
        {
            await _mall.DisposeAsync();
        }

        _state.Dispose();
    }

    /// <summary>Somebody who comes with a browser of his own: nothing is kept in it yet.</summary>
    internal Task<Visitor> VisitAsync(Visit? visit = null) => Visitor.ComeAsync(_browser!, visit?.Address ?? Address, visit ?? new Visit());
}

[CollectionDefinition(Name)]
public sealed class StorefrontCollection : ICollectionFixture<Storefront>
{
    public const string Name = "storefront";
}
