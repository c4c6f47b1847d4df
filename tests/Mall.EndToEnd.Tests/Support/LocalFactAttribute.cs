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

/// <summary>A theory that needs a disk of a few kilobytes, and a host attached to the app: the workers of a published app have words of their own.</summary>
internal sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute()
    {
        if (SharedMall.BaseUrl is not null || HostUnderTest.Worker is not null || !SmallDisk.CanBeHad)
        {
            Skip = "Needs a mall whose host is attached to it, and a system that lets anybody mount a small disk for himself.";
        }
    }
}

/// <summary>A test with a pair of redis-servers, of a mall of its own.</summary>
internal sealed class RedisPairFactAttribute : FactAttribute
{
    public RedisPairFactAttribute()
    {
        if (SharedMall.BaseUrl is not null || !RedisPair.CanBeHad)
        {
            Skip = "Needs redis-server on the PATH, and a mall of its own.";
        }
    }
}

/// <summary>A test with a Redis Cluster, of a mall of its own.</summary>
internal sealed class RedisClusterFactAttribute : FactAttribute
{
    public RedisClusterFactAttribute() => Skip = SharedMall.BaseUrl is not null ? "Needs a mall of its own." : RedisCluster.Missing;
}
