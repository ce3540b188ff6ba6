using OciTagAnalyzer.Tool.Commands;

return await new OciTagCommand(Directory.GetCurrentDirectory(), Console.Out, Console.Error).RunAsync(args);
