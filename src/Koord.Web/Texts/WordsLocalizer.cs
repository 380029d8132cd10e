using Microsoft.Extensions.Localization;

namespace Koord.Web.Texts;

/// <summary>Lets ErrorMessage and Display(Name) on a form hold a key of <see cref="Words"/>.</summary>
public sealed class WordsLocalizer(Words words) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, words[name], !Words.Has(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, words[name, arguments], !Words.Has(name));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
