var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "nginx");
app.Run();
