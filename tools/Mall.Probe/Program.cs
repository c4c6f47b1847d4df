using Mall.Probe;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
