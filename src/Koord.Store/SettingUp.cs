using System.Security.Cryptography;
using System.Text;
using Koord.Domain.Dossiers;

namespace Koord.Store;

/// <summary>What an organisation takes part with from its first minute.</summary>
public sealed record NewOrganisation
{
    /// <summary>What it is by law.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <summary>As people call it; no two are called the same.</summary>
    public required string Name { get; init; }

    /// <summary>As its people call their first team.</summary>
    public required string Team { get; init; }

    /// <summary>The name of whoever opens the other accounts.</summary>
    public required Personal<string> Administrator { get; init; }

    /// <summary>What the administrator types to sign in.</summary>
    public required Personal<string> Login { get; init; }

    /// <summary>Chosen by the administrator.</summary>
    public required Personal<string> Password { get; init; }
}

/// <summary>How an organisation joins: with a code that stands only on the terminal of whoever runs Koord, and is worth nothing after the next start.</summary>
public sealed class SettingUp(Database database, Organisations organisations, Accounts accounts)
{
    private InvitationCode _code;
    private bool _asked;

    /// <summary>Where nobody can come in yet a code is made; elsewhere only for who asks.</summary>
    /// <param name="asked">One more organisation, besides those that are there.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when nobody can set up anything.</returns>
    public async Task<InvitationCode?> OpenAsync(bool asked, CancellationToken ct)
    {
        (_asked, _code) = (asked, InvitationCode.New());
        return await IsOpenAsync(ct) ? _code : null;
    }

    /// <summary>Without having been asked, only until the first organisation is there.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct) => _code != default && (_asked || await IsEmptyAsync(ct));

    /// <summary>Whether nobody takes part yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken ct) => (await organisations.AllAsync(ct)).Count == 0;

    /// <summary>Organisation, first team and administrator in one transaction.</summary>
    /// <param name="typed">The code, as somebody typed it.</param>
    /// <param name="wanted">Who joins.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The administrator's account.</returns>
    public async Task<Result<Account>> JoinAsync(string typed, NewOrganisation wanted, CancellationToken ct)
    {
        if (!await IsOpenAsync(ct) || !IsTheCode(typed))
        {
            return AccountRefusals.SetUpCodeUnknown;
        }

        if ((await organisations.AllAsync(ct)).Any(o => string.Equals(o.Name, wanted.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return AccountRefusals.OrganisationTaken;
        }

        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var organisation = await organisations.AddAsync(connection, wanted.Kind, wanted.Name, ct);
        await Organisations.AddTeamAsync(connection, organisation.Number, wanted.Team, ct);
        var opened = await accounts.OpenAsync(
            connection,
            new() { Login = wanted.Login, Name = wanted.Administrator, Organisation = organisation.Number, Roles = Roles.Administrator, Password = wanted.Password },
            ct);
        if (opened.Refusal is null)
        {
            await transaction.CommitAsync(ct);
            organisations.Forget();
        }

        return opened;
    }

    private bool IsTheCode(string typed) =>
        InvitationCode.TryParse(typed, null, out var code) && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(code.Plain), Encoding.ASCII.GetBytes(_code.Plain));
}
