using Koord.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell(builder.Configuration);

var app = builder.Build();
app.UseShell();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapGet("/health/live", () => "live");
await app.RunAsync();
