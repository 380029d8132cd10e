namespace Koord.Web.Texts;

/// <summary>Speaks to a family member: a child or young person is called "jij" where the text has a second form.</summary>
public sealed class Tone(Words words, bool young)
{
    private const string Young = "-jij";

    public bool IsYoung => young;

    /// <summary>As in Words; "room.key-jij" stands beside "room.key".</summary>
    public string this[string key, params object[] args] => words[young && Words.Has(key + Young) ? key + Young : key, args];
}
