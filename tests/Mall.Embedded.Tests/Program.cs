// The test assembly as a program of its own: a process that a test starts in order to kill it.
switch (args)
{
    case ["journal", string folder]:
        await Mall.Embedded.Tests.Storage.KillTests.RunChild(folder);
        return 0;
    case ["redis", string folder, string endsWithHost]:
        await Mall.Embedded.Tests.Redis.KilledHostTests.RunHost(folder, bool.Parse(endsWithHost));
        return 0;
    case ["durable", string folder]:
        await Mall.Embedded.Tests.DurableTask.KillTests.RunChild(folder);
        return 0;
    default:
        Console.Error.WriteLine("Run the tests with `dotnet test`.");
        return 2;
}
