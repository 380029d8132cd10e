using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
try
{
    await builder.OpenStoreAsync(CancellationToken.None);
}
catch (MasterKeyRefusedException refused)
{
    await Console.Error.WriteLineAsync($"koord: {refused.Message}");
    return MasterKeyRefusedException.ExitCode;
}

builder.Services.AddShell(builder.Configuration);
builder.Services.AddAccess();

var app = builder.Build();
app.UseShell();
app.UseAccess();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapGet("/health/live", () => "live");
await app.RunAsync();
return 0;
