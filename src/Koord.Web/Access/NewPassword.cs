using Koord.Store;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Koord.Web.Access;

/// <summary>A password that someone chooses, typed twice.</summary>
public static class NewPassword
{
    public static void Check(ModelStateDictionary state, string field, string? chosen, string againField, string? again, string login, Words words)
    {
        if (PasswordRules.Refuse(chosen ?? "", login) is { } refusal)
        {
            state.AddModelError(field, words[$"access.{refusal.Code}"]);
        }
        else if (chosen != again)
        {
            state.AddModelError(againField, words["access.again-differs"]);
        }
    }
}
