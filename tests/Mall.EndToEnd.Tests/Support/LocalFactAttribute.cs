using Xunit;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>A test that starts, kills or configures a mall of its own, which cannot be done to one that runs elsewhere.</summary>
internal sealed class LocalFactAttribute : FactAttribute
{
    public LocalFactAttribute()
    {
        if (SharedMall.BaseUrl is not null)
        {
            Skip = $"Needs a mall of its own; {SharedMall.BaseUrlVariable} points elsewhere.";
        }
    }
}

/// <summary>The same, for a theory.</summary>
internal sealed class LocalTheoryAttribute : TheoryAttribute
{
    public LocalTheoryAttribute()
    {
        if (SharedMall.BaseUrl is not null)
        {
            Skip = $"Needs a mall of its own; {SharedMall.BaseUrlVariable} points elsewhere.";
        }
    }
}

/// <summary>A test of what only the host shows that is attached to the app: there host and app send their telemetry together.</summary>
internal sealed class AttachedFactAttribute : FactAttribute
{
    public AttachedFactAttribute()
    {
        if (SharedMall.BaseUrl is not null || HostUnderTest.Worker is not null)
        {
            Skip = "Needs a mall whose host is attached to it.";
        }
    }
}
