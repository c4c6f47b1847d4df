using Mall.Embedded.Host;

try
{
    return await WorkerHost.RunAsync(args);
}
catch (Exception exception) when (StartupFailure.TryDescribe(exception, out var sentence))
{
    Console.Error.WriteLine(sentence);
    return 1;
}
