using System.Security.Cryptography;
using System.Text;

namespace Koord.Web.Layout;

internal static class Derived
{
    extension(Guid seed)
    {
        /// <summary>Another number that always follows from this one.</summary>
        public Guid For(string what) => new(SHA256.HashData([.. seed.ToByteArray(), .. Encoding.UTF8.GetBytes(what)]).AsSpan(0, 16));
    }
}
