var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(o => o.RootDirectory = "/");

var app = builder.Build();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapGet("/health/live", () => "live");
await app.RunAsync();
