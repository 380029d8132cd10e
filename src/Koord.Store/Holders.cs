using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>What a holder of keys is.</summary>
public enum HolderKind
{
    /// <summary>Koord itself.</summary>
    House,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>One person of a family.</summary>
    FamilyMember,
}

/// <summary>Everyone who can hold the key of a fact, each with a key of their own, wrapped by the master key.</summary>
public sealed class Holders(Database database, MasterKey master) : IDisposable
{
    private readonly byte[] _wrapping = master.For("holders");
    private readonly ConcurrentDictionary<long, byte[]> _opened = new();

    /// <summary>With the keys, what was opened with them.</summary>
    internal Opened Opened { get; } = new();

    /// <summary>A new holder with a new key.</summary>
    public async Task<HolderId> AddAsync(HolderKind kind, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await AddAsync(connection, kind, ct);
    }

    /// <summary>The key that the keys of facts are wrapped with; kept open in memory. Callers do not change it.</summary>
    /// <returns>32 bytes.</returns>
    /// <exception cref="InvalidOperationException">There is no such holder.</exception>
    /// <exception cref="AuthenticationTagMismatchException">The row was changed.</exception>
    public async Task<byte[]> KeyOfAsync(HolderId holder, CancellationToken ct)
    {
        if (_opened.TryGetValue(holder.Number, out var known))
        {
            return known;
        }

        await using var session = await database.ReadAsync(holder, ct);
        return await KeyOfAsync(session, holder, ct);
    }

    /// <summary>Through the session that needs it: whoever holds one connection and waits for a second can wait for ever.</summary>
    internal async Task<byte[]> KeyOfAsync(Session session, HolderId holder, CancellationToken ct)
    {
        if (_opened.TryGetValue(holder.Number, out var known))
        {
            return known;
        }

        var wrapped = await session.ListAsync("select wrapped from holder where number=$1", r => (byte[])r.GetValue(0), ct, holder.Number);
        return wrapped.Count == 1
            ? _opened.GetOrAdd(holder.Number, Sealing.Open(_wrapping, wrapped[0], Context(holder.Number)))
            : throw new InvalidOperationException($"There is no holder {holder}.");
    }

    /// <summary>Everyone who can hold a key, by number; the house first.</summary>
    internal async Task<IReadOnlyList<HolderId>> AllAsync(CancellationToken ct)
    {
        await using var session = await database.ReadAsync(HolderId.House, ct);
        return await session.ListAsync("select number from holder order by number", r => new HolderId(r.GetInt64(0)), ct);
    }

    /// <summary>Zero is there from the start, once.</summary>
    internal async Task AddHouseAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await InsertAsync(connection, HolderId.House.Number, HolderKind.House, ct);
    }

    /// <summary>Within a transaction of the caller.</summary>
    internal async Task<HolderId> AddAsync(DbConnection connection, HolderKind kind, CancellationToken ct)
    {
        while (true)
        {
            var number = RandomNumber.Next();
            if (await InsertAsync(connection, number, kind, ct))
            {
                return new(number);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Opened.Dispose();

    private async Task<bool> InsertAsync(DbConnection connection, long number, HolderKind kind, CancellationToken ct)
    {
        var wrapped = Sealing.Seal(_wrapping, RandomNumberGenerator.GetBytes(Sealing.KeySize), Context(number));
        return await connection.RunAsync(
            "insert into holder (number, kind, wrapped) values (@number, @kind, @wrapped) on conflict do nothing",
            ct, ("number", number), ("kind", Named(kind)), ("wrapped", wrapped)) == 1;
    }

    private static string Named(HolderKind kind) => kind switch
    {
        HolderKind.House => "house",
        HolderKind.Organisation => "organisation",
        _ => "family-member",
    };

    private static byte[] Context(long number) => RandomNumber.Bytes(number);
}

/// <summary>Numbers of holders, teams and accounts: one space, random, so that nobody can count them.</summary>
internal static class RandomNumber
{
    /// <summary>1 up to and including 2^53 - 1: whole in every language that may read it.</summary>
    public static long Next()
    {
        long number;
        do
        {
            number = BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(8)) & ((1L << 53) - 1);
        }
        while (number == 0);

        return number;
    }

    /// <summary>Eight bytes, big-endian: the context in which something of this number is sealed.</summary>
    public static byte[] Bytes(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
