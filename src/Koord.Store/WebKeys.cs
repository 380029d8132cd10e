using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Koord.Store;

/// <summary>The keys of the sign-in cookie, sealed in the database: sessions outlive a restart and hold on every node.</summary>
public sealed class WebKeys(Database database, MasterKey master) : IXmlRepository
{
    private readonly byte[] _sealing = master.For("web keys");

    // The framework asks in one breath, without await; it does so once a day.

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => AllAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task<List<XElement>> AllAsync()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        return await connection.ListAsync(
            "select name, sealed from web_key order by name",
            row => XElement.Parse(Encoding.UTF8.GetString(Sealing.Open(_sealing, (byte[])row.GetValue(1), Context(row.GetString(0))))),
            CancellationToken.None);
    }

    private async Task StoreAsync(XElement element, string name)
    {
        var box = Sealing.Seal(_sealing, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Context(name));
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await connection.RunAsync("insert into web_key (name, sealed) values (@name, @sealed)", CancellationToken.None, ("name", name), ("sealed", box));
    }

    private static byte[] Context(string name) => Encoding.UTF8.GetBytes(name);
}
