using Koord.Store;
using Koord.Web;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Signals;
using Koord.Web.Work;

try
{
    await using var app = await Composed.BuildAsync(args, CancellationToken.None);
    if (await app.RunVerbAsync(CancellationToken.None) is { } done)
    {
        return done;
    }

    await app.OpenHouseAsync(app.Lifetime.ApplicationStopping);
    app.MapKoord();
    await app.RunAsync();
    return 0;
}
catch (MasterKeyRefusedException refused)
{
    await Console.Error.WriteLineAsync($"koord: {refused.Message}");
    return MasterKeyRefusedException.ExitCode;
}

builder.Services.AddShell(builder.Configuration);
builder.Services.AddAccess();
builder.Services.AddHouse(builder.Configuration);
builder.Services.AddReports();
builder.Services.AddWork();

var app = builder.Build();
await app.OpenHouseAsync(app.Lifetime.ApplicationStopping);
app.UseShell();
app.UseAccess();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapHealth();
await app.RunAsync();
return 0;
