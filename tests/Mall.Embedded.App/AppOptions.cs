namespace Mall.Embedded.App;

/// <summary>Settings of the app, under <c>App</c>.</summary>
internal sealed class AppOptions
{
    public string Greeting { get; set; } = "hello";

    public TimeSpan Window { get; set; }

    /// <summary>The app never gets up.</summary>
    public bool StartsForever { get; set; }
}
