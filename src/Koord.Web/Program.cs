using Koord.Store;
using Koord.Web;
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
builder.Services.AddHouse(builder.Configuration);

var app = builder.Build();
if (await app.RunVerbAsync(CancellationToken.None) is { } done)
{
    return done;
}

await app.OpenHouseAsync(app.Lifetime.ApplicationStopping);
app.UseShell();
app.UseAccess();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapHealth();
await app.RunAsync();
return 0;
